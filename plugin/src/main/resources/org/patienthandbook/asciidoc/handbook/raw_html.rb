# Raw HTML: reports HTML that an author passes through unconverted, as the rule source-unsafe.
module Handbook
  # Reports HTML that an author passes through unconverted.
  module RawHtml
    TAG = %r{<[A-Za-z!/]}

    def self.report node, text, block
      return unless (TAG.match? text) && (node.document.attr? Handbook::ROOT)
      message = 'unsafe: raw HTML, which can break the page or its safety'
      block.logger.error block.message_with_context message, source_location: block.source_location
    end

    # Reports raw HTML in a block whose substitutions leave out escaping.
    def self.report_block node
      report node, node.source, node unless (node.subs.include? :specialcharacters) || node.lines.empty?
    end

    def extract_passthroughs text
      result = super
      return result if @passthroughs.empty?
      (::Hash === @passthroughs ? @passthroughs.values : @passthroughs).each do |entry|
        next if entry.nil? || entry[:handbook_seen]
        entry[:handbook_seen] = true
        subs = entry[:subs] || []
        RawHtml.report self, entry[:text].to_s, self unless (subs.include? :specialcharacters) || !(respond_to? :source_location)
      end
      result
    end
  end

  Asciidoctor::AbstractNode.prepend RawHtml
end
