# What the scripts of this folder share: root, the image's name and how it is run.
[ "$(id -u)" = 0 ] || exec sudo --non-interactive --preserve-env "$0" "$@"
image=localhost/gate:test

# Limits that a machine without CAP_SYS_RESOURCE can keep; runc, because crun refuses hybrid control groups.
podman_run() { podman --runtime runc run --ulimit nofile=20000:20000 --ulimit nproc=4096:4096 "$@"; }
