#compdef morgue-indexer
local -a commands
commands=(
  'init:make an empty archive'
  'add:add articles'
  'sync:add what is new or changed below a folder'
  'watch:sync a folder whenever it changes'
  'remove:remove articles by id'
  'stats:figures of the archive'
  'sources:sources of the archive, with their names'
  'check:look for damage'
  'compact:merge all segments into one'
  'rebuild:build every segment from the record'
)
_arguments -C '--help[show help]' '--version[show the version]' \
  '1:command:->command' '*::argument:->argument'
case $state in
  command) _describe command commands ;;
  argument)
    case $words[1] in
      init) _arguments '--lang[language]:tag:' '--tz[time zone]:zone:' \
        '1:folder:_files -/' ;;
      add | sync | watch)
        local -a own
        [[ $words[1] != watch ]] && own+=('--dry-run[write nothing]')
        [[ $words[1] != add ]] && own+=(
          '--reread[read unchanged files, too]'
          '--remove-vanished[remove articles of which no file is left]'
        )
        [[ $words[1] == watch ]] && own+=(
          '--settle[quiet before changes are looked at]:seconds:'
          '--every[look at the whole folder so often]:seconds:'
        )
        _arguments $own \
        {-C,--archive}'[the archive]:folder:_files -/' \
        '--format[format of the input]:format:(auto text html jsonl csv warc nitf newsml-g2 newsml ninjs anpa feed jsonfeed wxr mail reuters trec wapo rcv1 alto mets)' \
        '--map[field mapping]:mapping:' \
        '--date-from[dates of articles that state none]:sources:(path crawl mtime)' \
        '--source[default source]:source:' \
        '--lang[default language]:tag:' '--tz[default time zone]:zone:' \
        '--on-duplicate[known ids]:policy:(version replace skip error)' \
        '--reject[file for rejects]:file:_files' \
        '--batch[articles until they are searchable]:n:' \
        '--memory[memory to stay within]:size:' '--jobs[segments at once]:n:' \
        '--writer[who writes the index]:writer:(auto native)' \
        '--progress[style]:style:(auto plain json none)' \
        '--json[summary as JSON]' '*:input:_files' ;;
      *) _arguments {-C,--archive}'[the archive]:folder:_files -/' \
        '--json[print JSON]' '--memory[memory to stay within]:size:' \
        '--jobs[segments at once]:n:' \
        '--writer[who writes the index]:writer:(auto native)' \
        '--progress[style]:style:(auto plain json none)' '*:id:' ;;
    esac ;;
esac
