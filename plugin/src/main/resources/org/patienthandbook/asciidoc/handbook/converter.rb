# The HTML converter: marks blocks, links and pictures with their places, and evidence notes with their attributes.
module Handbook
  # Asciidoctor's HTML converter with places.
  class Converter < (Asciidoctor::Converter.for 'html5')
    include Asciidoctor::Logging
    register_for 'html5'

    def convert_audio(node) = placed(node, super)
    def convert_colist(node) = placed(node, super)
    def convert_dlist(node) = placed(node, super)
    def convert_example(node) = placed(node, super)
    def convert_floating_title(node) = placed(node, super)
    def convert_listing(node) = written(node, super)
    def convert_literal(node) = written(node, super)
    def convert_olist(node) = placed(node, super)
    def convert_open(node) = placed(node, super)
    def convert_paragraph(node) = written(node, super)
    def convert_quote(node) = placed(node, super)
    def convert_section(node) = placed(node, super)
    def convert_sidebar(node) = placed(node, super)
    def convert_table(node) = placed(node, super)
    def convert_ulist(node) = placed(node, super)
    def convert_verse(node) = written(node, super)
    def convert_video(node) = placed(node, super)

    def convert_admonition node
      marks = { 'at' => (Handbook.place_of node) }
      if Handbook.note? node
        %w(verdict evidence cites).each {|name| marks[name] = Handbook.encode node.attr name, '' }
      else
        Handbook.report_roleless_note node
      end
      Handbook.mark super, marks
    end

    def convert_image node
      mark_image super, node, node.attr('target')
    end

    def convert_inline_image node
      mark_image super, node, node.target
    end

    def convert_inline_anchor node
      case node.type
      when :xref
        path = node.attributes['path']
        at = Handbook.place_of_words node, *(xref_words path, node.attributes['fragment'] || node.attributes['refid'])
        Handbook.mark super, 'xref' => (Handbook.encode path), 'at' => at
      when :link
        target = node.target.to_s
        at = Handbook.place_of_words node, %(link:#{target}), target, (::File.basename target)
        Handbook.mark_place super, at
      else
        super
      end
    end

    def convert_pass node
      Handbook::RawHtml.report node, node.content, node
      at = Handbook.place_of node
      super.gsub(/<[a-z][a-z0-9-]*/i, %(\\0 data-hb-at="#{at}"))
    end

    private

    # Adds its place to the HTML of a block.
    def placed node, html
      Handbook.report_lost_note node
      Handbook.mark_place html, (Handbook.place_of node)
    end

    # Does the same for a block with text, which may contain raw HTML.
    def written node, html
      RawHtml.report_block node
      placed node, html
    end

    # The ways to write a cross-reference to a file or a section, most specific first.
    def xref_words path, fragment
      return [%(<<#{fragment}), %(xref:#{fragment}), %(xref:##{fragment}), fragment] unless path
      file = path.delete_suffix '.html'
      [*(%(#{file}.adoc##{fragment}) unless fragment.to_s.empty?), %(xref:#{file}.adoc), %(#{file}.adoc), file]
    end

    def mark_image html, node, target
      at = Handbook.place_of_words node, target
      html = html.sub('<a class="image"') {|tag| Handbook.mark_place tag, at }
      marks = { 'at' => at }
      marks['alt'] = 'missing' if (node.attr 'alt') == (node.attr 'default-alt')
      html.sub(/<img/) {|tag| Handbook.mark tag, marks }
    end
  end
end
