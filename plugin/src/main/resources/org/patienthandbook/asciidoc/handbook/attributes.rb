# Attributes: reports references to attributes that are not set.
module Handbook
  # Reports references to attributes that are not set with their place, which Asciidoctor itself does not give.
  module Attributes
    def sub_attributes text, opts = {}
      return super unless (document.attr? Handbook::ROOT) && (cursor = Handbook.cursor_of self)
      missing_in(text).each do |name|
        message = %(skipping reference to missing attribute: #{name})
        logger.warn message_with_context message, source_location: (Handbook.cursor_of self, [%({#{name}})]) || cursor
      end
      super text, (opts.merge attribute_missing: 'skip')
    end

    private

    def missing_in text
      return [] unless text.include? '{'
      (text.scan Asciidoctor::AttributeReferenceRx).filter_map do |escaped, name, directive, closing|
        name unless escaped || directive || closing || (set? name.downcase)
      end
    end

    def set? name
      (document.attributes.key? name) || (Asciidoctor::INTRINSIC_ATTRIBUTES.key? name)
    end
  end

  Asciidoctor::AbstractNode.prepend Attributes
end
