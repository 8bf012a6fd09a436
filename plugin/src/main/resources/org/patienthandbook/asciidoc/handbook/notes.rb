# Evidence notes and claim blocks: reports those that Asciidoctor reads as ordinary boxes, because evidence.html would lack them.
# Messages that begin with "evidence: " become findings of the rule evidence-note-invalid.
module Handbook
  class << self
    # Whether an admonition is an evidence note or a claim block.
    def note? node
      (node.role? 'evidence') || (node.role? 'claim')
    end

    # Reports an ordinary block with the role or the verdict of an evidence note.
    def report_lost_note node
      return if (attributes = node.attributes).empty?
      return unless ((attributes.key? 'role') && (note? node)) || (attributes.key? 'verdict')
      report_note node, 'it does not begin with NOTE'
    end

    # Reports an admonition with a verdict but without the role.
    def report_roleless_note node
      report_note node, 'it does not begin with NOTE.evidence or NOTE.claim' if node.attributes.key? 'verdict'
    end

    private

    def report_note node, reason
      return unless node.document.attr? ROOT
      kind = (node.role? 'claim') ? 'a claim block' : 'an evidence note'
      message = %(evidence: this block is not #{kind}: #{reason})
      node.logger.error node.message_with_context message, source_location: node.source_location
    end
  end
end
