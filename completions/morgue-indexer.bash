# bash completion for morgue-indexer
_morgue_indexer() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  local commands='init add sync watch remove stats sources check compact rebuild'
  local options
  case $before in
    -C | --archive) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    --reject) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    --format) options='auto text html jsonl csv warc nitf newsml-g2 newsml ninjs anpa feed jsonfeed wxr mail reuters trec wapo rcv1 alto mets' ;;
    --on-duplicate) options='version replace skip error' ;;
    --progress) options='auto plain json none' ;;
    --date-from) options='path crawl mtime path,mtime' ;;
    --writer) options='auto native' ;;
    --tz) options='UTC Europe/London Europe/Amsterdam America/New_York' ;;
  esac
  if [[ -z $options ]]; then
    case ${COMP_WORDS[1]} in
      init) options='--lang --tz' ;;
      add) options='-C --format --map --date-from --source --lang --tz
             --on-duplicate --reject --batch --memory --jobs --writer --dry-run --progress
             --json' ;;
      sync) options='-C --format --map --date-from --source --lang --tz --on-duplicate
             --reject --batch --memory --jobs --writer --dry-run --progress
             --json --reread --remove-vanished' ;;
      watch) options='-C --format --map --date-from --source --lang --tz --on-duplicate
             --reject --batch --memory --jobs --writer --progress --json
             --reread --remove-vanished --settle --every' ;;
      remove | stats | sources | check) options='-C --json' ;;
      compact) options='-C --memory --jobs --writer --json' ;;
      rebuild) options='-C --memory --jobs --writer --progress --json' ;;
      *) options='--help --version' ;;
    esac
    if ((COMP_CWORD == 1)); then
      options="$commands $options"
    elif [[ $word != -* ]]; then
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      return
    fi
  fi
  mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
}
complete -o filenames -F _morgue_indexer morgue-indexer
