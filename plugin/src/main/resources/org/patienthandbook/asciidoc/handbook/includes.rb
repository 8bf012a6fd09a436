# Includes: directives reach files of the source folder only, relative to the file that contains them.
# Messages that begin with "unsafe: " become findings of the rule source-unsafe.
module Handbook
  # Keeps include directives inside the source folder and relative to the file they stand in.
  module Includes
    include Asciidoctor::Logging

    def resolve_include_path target, attrlist, attributes
      return super unless (root = @document.attr Handbook::ROOT)
      return refuse target, 'an address' if Asciidoctor::Helpers.uriish? target
      path = ::File.expand_path target, @dir
      return refuse target, 'a file outside the handbook' unless inside? path, root
      Handbook.record_input @document, path
      return missing target, attributes unless ::File.file? path
      @handbook_home ||= ::File.realpath root
      return refuse target, 'a file outside the handbook' unless inside? (::File.realpath path), @handbook_home
      return unreadable target unless (::File.read path, encoding: 'UTF-8').valid_encoding?
      [path, :file, (path.delete_prefix %(#{root}/))]
    end

    # After looking ahead across the border of an include, Asciidoctor returns the lines to the wrong file, and it does not count
    # a directive that it dropped between them. This restores the reader's state, so that places stay right.
    def peek_lines num = nil, direct = false
      return super unless @document.attributes.key? Handbook::ROOT
      return super unless num.nil? || @skipping || (border_within? num)
      before = state
      lines = super
      before.each {|name, value| instance_variable_set name, value } unless (still_at? before) || (underlined? lines)
      lines
    end

    private

    # Whether a line may be a directive, escaped ones included.
    def directive? line
      (line.end_with? ']') && (line.include? '::')
    end

    # Whether the next lines may cross the border of a file: one of them may be a directive, or the file ends. Saving the reader's
    # state for every look ahead would be slow, and most look-aheads cross no border.
    def border_within? count
      return true if @lines.length <= count && !@include_stack.empty?
      (@lines.last count).any? {|line| directive? line }
    end

    def still_at? before
      @file == before[:@file] && @lineno == before[:@lineno]
    end

    # Whether the lines are a title and its underline. Asciidoctor reads such a title at once, without a directive in between.
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
        # removes the directive: an empty line in its place would end a paragraph
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

  Asciidoctor::PreprocessorReader.prepend Includes
end
