complete -c gate -f -a '(gate "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
