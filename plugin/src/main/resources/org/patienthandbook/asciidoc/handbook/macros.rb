# Macros: `cite:` and `term:` become neutral placeholders, which are resolved when all pages have been read.
module Handbook
  # The macros. They are not Asciidoctor extensions, because Asciidoctor creates those again for every text.
  module Macros
    # cite:[key,key(locator)]
    CITATION = /\\?(?<![[:word:]])cite:\[([^\]]*)\]/

    # term:[shown text] and term:anchor[shown text]
    TERM = /\\?(?<![[:word:]])term:([\w.-]*)\[((?:\\\]|[^\]])*)\]/

    def sub_macros text
      text = text.gsub(CITATION) { (escaped $&) || (citation $1) } if text.include? 'cite:['
      text = text.gsub(TERM) { (escaped $&) || (term $1, $2) } if text.include? 'term:'
      super text
    end

    private

    # The text of an escaped macro, which stays as it is.
    def escaped macro
      macro.slice 1, macro.length if macro.start_with? '\\'
    end

    def citation content
      keys = (normalize_text content, true, true).delete_suffix '\\'
      at = Handbook.place_of_words self, %(cite:[#{keys[/\A[^,(]*/]})
      %(<hb-cite data-keys="#{Handbook.encode keys}" data-hb-at="#{at}"></hb-cite>)
    end

    def term target, content
      text = normalize_text content, true, true
      at = Handbook.place_of_words self, %(term:#{target}[#{text[/\A\S*/]})
      %(<hb-term data-term="#{Handbook.encode target}" data-hb-at="#{at}">#{text}</hb-term>)
    end
  end

  Asciidoctor::AbstractNode.prepend Macros
end
