# What Asciidoctor is taught for the handbook, in Asciidoctor's own language, as its Java door has no handle for most of it:
#
# - HTML elements carry `data-hb-at`, the place they come from: path below the source folder, colon, line;
# - the macros `cite:` and `term:` become neutral placeholders, resolved after all pages are read;
# - include directives reach into the source folder only, relative to the file they stand in;
# - raw HTML is reported;
# - every file that a text looks for is noted, there or not, so that its page is converted anew when one of them changes.
#
# Messages that begin with "unsafe: " become findings of the rule source-unsafe, those with "evidence: " of
# evidence-note-invalid.
module Handbook
  # The folder of the sources, given to each document; without it elements get no place, and includes and raw
  # HTML are Asciidoctor's own affair.
  ROOT = 'handbook-source'

  # How far below a block's first line the block's own macros are looked for.
  REACH = 400

  # The attribute with the collection that takes the paths of the files a text looks for.
  INPUTS = 'handbook-inputs'

  # What stands percent-encoded in a mark.
  UNSAFE = %r{[^A-Za-z0-9/._:-]}

  # The start of an element.
  ELEMENT = /<[a-z][a-z0-9-]*/

  # The start of the element that most blocks become.
  DIV = '<div'

  class << self
    # Notes that a file, or that it is not there, shapes the page.
    def note document, path
      document.attributes[INPUTS]&.add path.to_s
    end

    # What Asciidoctor's later substitutions must not touch travels percent-encoded.
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

    # The line in a node's block that holds the first of these words that is there, else the first line of its block.
    def place_of_words node, *words
      return '' unless (node.document.attributes.key? ROOT) && (file, line = spot_of node, words)
      place node.document, file, line
    end

    # The place of some words as Asciidoctor's messages have it; nil where a node has no place.
    def cursor_of node, words = []
      file, line = spot_of node, words
      Asciidoctor::Reader::Cursor.new file, (::File.dirname file), (::File.basename file), line if file
    end

    # Adds attributes to the first element of some HTML. What stands percent-encoded means nothing in a replacement.
    def mark html, attributes
      html.sub ELEMENT, (attributes.reduce '\\0' do |list, (name, value)| %(#{list} data-hb-#{name}="#{value}") end)
    end

    # The same for the attribute that most elements get; most are a div, and need not be searched for.
    def mark_place html, place
      mark = %( data-hb-at="#{place}")
      html.start_with?(DIV) ? (html.insert DIV.length, mark) : (html.sub ELEMENT, %(\\0#{mark}))
    end

    # Whether an admonition is an evidence note or a claim block.
    def note? node
      (node.role? 'evidence') || (node.role? 'claim')
    end

    # Reports an evidence note or a claim block that Asciidoctor reads as an ordinary box: it would be missing from evidence.html.
    def report_lost_note node
      return if (attributes = node.attributes).empty?
      return unless ((attributes.key? 'role') && (note? node)) || (attributes.key? 'verdict')
      report_note node, 'it does not begin with NOTE'
    end

    # The same for an admonition that has a verdict but not the role.
    def report_roleless_note node
      report_note node, 'it does not begin with NOTE.evidence or NOTE.claim' if node.attributes.key? 'verdict'
    end

    def report_note node, reason
      return unless node.document.attr? ROOT
      kind = (node.role? 'claim') ? 'a claim block' : 'an evidence note'
      message = %(evidence: this block is not #{kind}: #{reason})
      node.logger.error node.message_with_context message, source_location: node.source_location
    end

    private

    def place document, file, line
      files = (document.catalog[:handbook_files] ||= {})
      %(#{files[file] ||= encode file.delete_prefix %(#{document.attributes[ROOT]}/)}:#{line})
    end

    # Where the block begins that a node is or belongs to; nil where nobody knows.
    def location_of node
      node = node.parent until node.nil? || ((Asciidoctor::AbstractBlock === node) && (location = node.source_location))
      location
    end

    # The file and the line of some words of a node; nil where it has none. A paragraph that begins in an included file may
    # go on in the text that includes it.
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

    # The lines of a file. The page's own are in memory already; a table cell's document has only the cell's.
    def lines_of document, file
      page = document
      page = page.parent_document while page.nested?
      file == (page.attr 'docfile') ? page.reader.source_lines : (::File.readlines file, chomp: true, encoding: 'UTF-8')
    end

    # The lines of a file as bytes, which are searched faster than characters, and at which byte each begins.
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

  # The HTML converter with places.
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

    # The HTML of a block with its place.
    def placed node, html
      Handbook.report_lost_note node
      Handbook.mark_place html, (Handbook.place_of node)
    end

    # The same of one whose text an author writes.
    def written node, html
      RawHtml.report_block node
      placed node, html
    end

    # How a cross-reference to a file or a section may be written, the surest first.
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

  # The macros of a handbook. They are no extensions, for Asciidoctor makes those anew for every text.
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

    # The text of a macro that its author wants to be read as it stands.
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

  # Keeps include directives inside the source folder and relative to the file they stand in.
  module Includes
    include Asciidoctor::Logging

    def resolve_include_path target, attrlist, attributes
      return super unless (root = @document.attr Handbook::ROOT)
      return refuse target, 'an address' if Asciidoctor::Helpers.uriish? target
      path = ::File.expand_path target, @dir
      return refuse target, 'a file outside the handbook' unless inside? path, root
      Handbook.note @document, path
      return missing target, attributes unless ::File.file? path
      @handbook_home ||= ::File.realpath root
      return refuse target, 'a file outside the handbook' unless inside? (::File.realpath path), @handbook_home
      return unreadable target unless (::File.read path, encoding: 'UTF-8').valid_encoding?
      [path, :file, (path.delete_prefix %(#{root}/))]
    end

    # Asciidoctor asks for the next line several times before it reads it. One that was looked at before is only handed out. One
    # that cannot be a directive is counted as looked at, also where Asciidoctor would not count it: there is no more to see.
    # All others are Asciidoctor's own affair.
    def peek_line direct = false
      return super if @unescape_next_line || !(line = @lines[-1])
      unless @look_ahead > 0
        return super if @skipping || (directive? line)
        @look_ahead += 1
      end
      line
    end

    # What Asciidoctor does in two steps for every line.
    def shift
      return super if @unescape_next_line
      @lineno += 1
      @look_ahead -= 1 unless @look_ahead == 0
      @lines.pop
    end

    # Asciidoctor gives the lines it looked ahead at back to the file that it is in by then: at the border of an include they
    # would belong to the wrong file, and so would the place of what begins there; and where it dropped a directive between
    # them it counts too few.
    def peek_lines num = nil, direct = false
      return super unless @document.attributes.key? Handbook::ROOT
      unless num.nil? || @skipping
        return peek_pair if num == 2 && plain_pair?
        return super unless border_within? num
      end
      before = state
      lines = super
      before.each {|name, value| instance_variable_set name, value } unless (still_at? before) || (underlined? lines)
      lines
    end

    private

    # Whether a line may be a directive, one that is escaped among them.
    def directive? line
      (line.end_with? ']') && (line.include? '::')
    end

    # Whether the next two lines are of this file, and no directives. For every block Asciidoctor asks for them.
    def plain_pair?
      (second = @lines[-2]) && !(directive? second) && !(directive? @lines[-1])
    end

    # Asciidoctor would take them off one by one, look at each for a directive, and put them back.
    def peek_pair
      @look_ahead = 2 if @look_ahead < 2
      [@lines[-1], @lines[-2]]
    end

    # Whether the next lines may end the file that they are in, or begin another: a directive stands there, or there are no
    # more. Most are not, and keeping the reader's state for each look ahead takes its time.
    def border_within? count
      return true if @lines.length <= count && !@include_stack.empty?
      (@lines.last count).any? {|line| directive? line }
    end

    def still_at? before
      @file == before[:@file] && @lineno == before[:@lineno]
    end

    # Asciidoctor goes on to read such a title, and looks for no directive between its lines.
    def underlined? lines
      title, line = lines
      return if line.nil? || line.empty? || (Asciidoctor::Parser.atx_section_title? title)
      Asciidoctor::Parser.setext_section_title? title, line
    end

    def state
      state = instance_variables.to_h {|name| [name, (copy instance_variable_get name)] }
      state.merge! :@include_stack => (@include_stack.map {|entry| entry.map {|value| copy value } })
    end

    def copy value
      ::Array === value ? (value.drop 0) : value
    end

    def inside? path, root
      path.start_with? %(#{root}/)
    end

    def refuse target, what
      logger.error message_with_context %(unsafe: '#{target}' is #{what} and cannot be included), source_location: cursor
      replace_next_line ''
    end

    def missing target, attributes
      if attributes['optional-option']
        # as if nothing stood there: an empty line would end a paragraph
        shift
        return true
      end
      logger.error message_with_context %(there is no file '#{target}' to include), source_location: cursor
      replace_next_line ''
    end

    def unreadable target
      logger.error message_with_context %('#{target}' is not a UTF-8 text and cannot be included), source_location: cursor
      replace_next_line ''
    end
  end

  # Reports HTML that an author passes through unconverted.
  module RawHtml
    TAG = %r{<[A-Za-z!/]}

    def self.report node, text, block
      return unless (TAG.match? text) && (node.document.attr? Handbook::ROOT)
      message = 'unsafe: raw HTML, which can break the page or its safety'
      block.logger.error block.message_with_context message, source_location: block.source_location
    end

    # A block whose author took the escaping out of its substitutions.
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

  # Says where an attribute that nobody sets is used; Asciidoctor itself gives no place.
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

  # Notes the pictures that an author has put into the page itself (inline SVG, data URIs).
  module Embedded
    def read_asset path, opts = {}
      Handbook.note document, path
      super
    end

    def generate_data_uri target, asset_dir_key = nil
      Handbook.note document, (normalize_system_path target, (asset_dir_key ? (document.attr asset_dir_key) : nil))
      super
    end
  end

  Asciidoctor::PreprocessorReader.prepend Includes
  Asciidoctor::AbstractNode.prepend Embedded
  Asciidoctor::AbstractNode.prepend RawHtml
  Asciidoctor::AbstractNode.prepend Attributes
  Asciidoctor::AbstractNode.prepend Macros
end
