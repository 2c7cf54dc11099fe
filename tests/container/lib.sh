# What the scripts of this folder share.
image=localhost/gate:test

# Limits that a machine without CAP_SYS_RESOURCE can keep; runc, because crun refuses hybrid control groups.
podman_run() { podman --runtime runc run --ulimit nofile=20000:20000 --ulimit nproc=4096:4096 "$@"; }
