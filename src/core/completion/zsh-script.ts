/**
 * The script for zsh, of our own: that of `@bomb.sh/tab` 0.0.22 puts values into the line unquoted (`compadd -Q`), where
 * Enter would run `$(…)` in them, and cuts values at a colon.
 */
export const zshScript = `#compdef postmortem

_postmortem() {
  local line value directive=0
  local -a found space

  while IFS= read -r line; do
    if [[ $line == :* ]]; then
      directive=\${line#:}
      continue
    fi
    value=\${line%%$'\\t'*}
    found+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
  done < <(postmortem complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)

  [[ $PREFIX == -*=* ]] && compset -P '*='
  if ((\${#found})); then
    ((directive & 2)) && space=(-S '')
    _describe postmortem found "\${space[@]}"
  elif ((directive & 16)); then
    _files -/
  elif ! ((directive & 4)); then
    _files
  fi
}

# Read from a folder of $fpath it is the function's own text; sourced, it registers the function.
if [[ \${funcstack[1]} == _postmortem ]]; then
  _postmortem "$@"
else
  (($+functions[compdef])) || { autoload -Uz compinit && compinit -i }
  compdef _postmortem postmortem
fi
`
