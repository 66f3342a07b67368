/**
 * The script for bash, of our own: that of `@bomb.sh/tab` 0.0.22 hands values to `compgen -W`, which runs `$(…)` in them
 * (a service's name in somebody's repository), evaluates the words of the line, cannot be sourced twice, and needs the
 * package bash-completion. This one needs bash alone, 3.2 or later, and evaluates nothing.
 */
export const bashScript = `# bash completion for postmortem

_postmortem() {
  local line=\${COMP_LINE:0:COMP_POINT} current=\${2//[\\"\\'\\\\]/} word= typed= prefix= flag= value= directive=0 i
  local -a words
  words=()
  COMPREPLY=()

  # Bash breaks words at = and : too; what no space divides is one word.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    if [[ $i -eq 0 || $line == [[:space:]]* ]]; then
      line=\${line#"\${line%%[![:space:]]*}"}
      words+=('')
    fi
    word=\${COMP_WORDS[i]}
    [[ $i -eq $COMP_CWORD ]] && word=$line
    words[\${#words[@]} - 1]+=$word
    line=\${line#"$word"}
  done
  word=\${words[\${#words[@]} - 1]}
  words=("\${words[@]//[\\"\\'\\\\]/}")
  typed=\${words[\${#words[@]} - 1]}

  # What is there of the word before the part that bash replaces, and what the answers leave out of --flag=value.
  prefix=\${typed%"$current"}
  [[ $typed == -*=* ]] && flag=\${typed%=*}=

  while IFS= read -r line; do
    if [[ $line == :* ]]; then
      directive=\${line#:}
      continue
    fi
    value=$flag\${line%%$'\\t'*}
    value=\${value#"$prefix"}
    [[ $word == *[\\"\\']* ]] || printf -v value %q "$value"
    COMPREPLY+=("$value")
  done < <(postmortem complete -- "\${words[@]:1}" 2>/dev/null)

  type compopt &>/dev/null || return 0
  ((directive & 2)) && compopt -o nospace
  ((directive & 4)) && compopt +o default
  ((directive & 16)) && compopt +o default -o dirnames
  return 0
}

complete -o default -F _postmortem postmortem
`
