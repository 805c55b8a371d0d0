# bash completion for morgue-query
_morgue_query() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  local commands='search count show facet trend kwic batch collocates first export save run saved forget suggest check-syntax'
  local fields='source section lang year month'
  local options
  case $before in
    -C | --archive) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    --format) options='text json jsonl csv ids svg ris bibtex csl atom' ;;
    -o | --output | batch) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    --sort) options='relevance date -date' ;;
    --color) options='auto always never' ;;
    --by) options='day week month year' ;;
    --matrix) options='source year' ;;
    --match) options='all any' ;;
    --facet | facet) options=$fields ;;
    -n | --width | --window | --after | --since | --until | --source | --section | --lang | \
      --snippets | --highlight) return ;;
  esac
  if [[ -z $options ]]; then
    local filters='-C --since --until --source --section --lang --match --any --timeout'
    local looks='--color --no-pager --help --version'
    case ${COMP_WORDS[1]} in
      count) options="$filters --timing $looks" ;;
      show) options="-C --highlight --raw --fields --match --any --format $looks" ;;
      facet) options="$filters -n --format --timing $looks" ;;
      trend) options="$filters --by --share --gaps --chart --format --timing $looks" ;;
      kwic) options="$filters -n --width --format --timing $looks" ;;
      batch) options="$filters --matrix --format --timing $looks" ;;
      save | forget) options=$looks ;;
      saved) options="--format $looks" ;;
      collocates) options="$filters -n --window --format --timing $looks" ;;
      first) options="$filters --snippets --format --timing $looks" ;;
      export) options="$filters -o --format --timing $looks" ;;
      suggest) options="-C -n --format $looks" ;;
      check-syntax) options="--match --any $looks" ;;
      *) options="$filters -n --after --sort --facet --snippets --exact
           --no-exact --explain --show-query --timing --format $looks" ;;
    esac
    if ((COMP_CWORD == 1)); then
      options="$commands $options"
    fi
  fi
  mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
}
complete -o filenames -F _morgue_query morgue-query
