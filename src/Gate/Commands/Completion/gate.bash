_gate() {
    local IFS=$'\n'
    COMPREPLY=($(gate "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
}
complete -o default -F _gate gate
