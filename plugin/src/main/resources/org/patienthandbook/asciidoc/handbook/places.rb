# Places: HTML elements carry `data-hb-at`, the source file and line they come from.
module Handbook
  # The attribute with the source folder, set for each document of a handbook. Without it, elements get no place, and includes
  # and raw HTML are handled by Asciidoctor alone.
  ROOT = 'handbook-source'

  # How many lines below a block's first line its macros are searched for.
  REACH = 400

  # The characters that a mark holds percent-encoded.
  UNSAFE = %r{[^A-Za-z0-9/._:-]}

  # The start of an element.
  ELEMENT = /<[a-z][a-z0-9-]*/

  # The start of the element that most blocks become.
  DIV = '<div'

  class << self
    # Percent-encodes a text, so that Asciidoctor's later substitutions leave it alone.
    def encode text
      text = text.to_s
      return text unless UNSAFE.match? text
      text.gsub(UNSAFE) {|char| char.bytes.map {|byte| format '%%%02X', byte }.join }
    end

    # The place of a node: the first line of its block.
    def place_of node
      document = node.document
      return '' unless (document.attributes.key? ROOT) && (location = location_of node)
      place document, location.file || document.attributes['docfile'], location.lineno
    end

    # The line of a node's block that contains the first of these words to be found, else the first line of its block.
    def place_of_words node, *words
      return '' unless (node.document.attributes.key? ROOT) && (file, line = spot_of node, words)
      place node.document, file, line
    end

    # The place of some words in the form of Asciidoctor's messages; nil if the node has no place.
    def cursor_of node, words = []
      file, line = spot_of node, words
      Asciidoctor::Reader::Cursor.new file, (::File.dirname file), (::File.basename file), line if file
    end

    # Adds attributes to the first element of some HTML. Their values are percent-encoded, so a replacement cannot misread them.
    def mark html, attributes
      html.sub ELEMENT, (attributes.reduce '\\0' do |list, (name, value)| %(#{list} data-hb-#{name}="#{value}") end)
    end

    # Adds a place to the first element of some HTML. Most blocks start with a div and need no search.
    def mark_place html, place
      mark = %( data-hb-at="#{place}")
      html.start_with?(DIV) ? (html.insert DIV.length, mark) : (html.sub ELEMENT, %(\\0#{mark}))
    end

    private

    def place document, file, line
      files = (document.catalog[:handbook_files] ||= {})
      %(#{files[file] ||= encode file.delete_prefix %(#{document.attributes[ROOT]}/)}:#{line})
    end

    # The start of the block that a node is or belongs to; nil if unknown.
    def location_of node
      node = node.parent until node.nil? || ((Asciidoctor::AbstractBlock === node) && (location = node.source_location))
      location
    end

    # The file and line of some words of a node; nil if it has none. A paragraph that begins in an included file can continue
    # in the file that includes it.
    def spot_of node, words
      return unless (location = location_of node)
      page = node.document.attributes['docfile']
      file, first = location.file || page, location.lineno
      return [file, first] if words.empty?
      line = line_of node.document, file, first, words
      return [file, line] if line
      line = line_of node.document, page, 1, words unless file == page
      line ? [page, line] : [file, first]
    end

    # The lines of a file. Those of the page are in memory; the document of a table cell has only those of the cell.
    def lines_of document, file
      page = document
      page = page.parent_document while page.nested?
      file == (page.attr 'docfile') ? page.reader.source_lines : (::File.readlines file, chomp: true, encoding: 'UTF-8')
    end

    # The lines of a file as bytes, which are faster to search than characters, and the offset of each line.
    def bytes_of document, file
      lines = lines_of document, file
      starts = [0]
      lines.each {|line| starts << starts[-1] + line.bytesize + 1 }
      [(lines.join "\n").b, starts]
    end

    def line_of document, file, first, words
      bytes, starts = (document.catalog[:handbook_bytes] ||= {})[file] ||= (bytes_of document, file)
      first = 1 if first < 1
      return unless (from = starts[first - 1])
      words.each do |word|
        next if (word = word.to_s).empty?
        next unless (found = bytes.index word.b, from)
        line = first + ((bytes.slice from, found - from).count "\n")
        return line unless line > first + REACH
      end
      nil
    rescue ::SystemCallError
      nil
    end
  end
end
