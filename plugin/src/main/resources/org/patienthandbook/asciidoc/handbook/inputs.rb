# Inputs: records every file that a text looks for, whether it exists or not, so that the page is converted again when one changes.
module Handbook
  # The attribute with the set that collects the paths.
  INPUTS = 'handbook-inputs'

  # Records a file as an input of the document.
  def self.record_input document, path
    document.attributes[INPUTS]&.add path.to_s
  end

  # Records pictures that an author embeds into the page (inline SVG, data URIs).
  module Embedded
    def read_asset path, opts = {}
      Handbook.record_input document, path
      super
    end

    def generate_data_uri target, asset_dir_key = nil
      Handbook.record_input document, (normalize_system_path target, (asset_dir_key ? (document.attr asset_dir_key) : nil))
      super
    end
  end

  Asciidoctor::AbstractNode.prepend Embedded
end
