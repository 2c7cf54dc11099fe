_gate() {
    local -a found
    found=("${(@f)$(gate "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
    compadd -a found
    _files
}
compdef _gate gate
