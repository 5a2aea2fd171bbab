# Sourced, not run: finds a JDK that can build and run Ancilla and exports JAVA_HOME.
# Returns 69 with instructions where there is none. Works with bash 3.2, as macOS ships it.
#
# No JVM is started: each JDK says its version in the file "release" (70 ms in total).
# ANCILLA_SYSTEM_JDKS replaces the folder of the system's JDKs; the tests set it.

ANCILLA_OLDEST_JDK=25.0.3 # older ones may move pinned objects under native calls (JDK-8377811)

# The version of the JDK in $1; nothing where there is none, or only a runtime without a compiler.
ancilla_jdk_version() {
  if [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9.]*\).*/\1/p' "$1/release"
  fi
}

# Is version $1 at least version $2? Missing parts count as zero.
ancilla_at_least() {
  local IFS=.
  # shellcheck disable=SC2086  # splitting at the dots is the point
  set -- $1 x $2
  local have=() part
  while [ "$1" != x ]; do
    have+=("$1")
    shift
  done
  shift
  for part in 0 1 2; do
    local mine=${have[$part]:-0} wanted=${1:-0}
    if [ "$mine" -ne "$wanted" ]; then
      [ "$mine" -gt "$wanted" ]
      return
    fi
    if [ $# -gt 0 ]; then shift; fi
  done
}

# The file behind a chain of links; macOS has no "readlink -f" everywhere.
ancilla_follow() {
  local file=$1 target
  while [ -L "$file" ]; do
    target=$(readlink "$file")
    case $target in
      /*) file=$target ;;
      *) file=$(dirname "$file")/$target ;;
    esac
  done
  printf '%s\n' "$(cd "$(dirname "$file")" && pwd -P)/$(basename "$file")"
}

# Where a JDK may lie, best place first.
ancilla_jdk_places() {
  local system=${ANCILLA_SYSTEM_JDKS:-/usr/lib/jvm} javac
  printf '%s\n' "${JAVA_HOME:-}"
  if javac=$(command -v javac); then
    dirname "$(dirname "$(ancilla_follow "$javac")")"
  fi
  printf '%s\n' "$system"/*25* "$system"/* \
    "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/* "${HOME:-}"/.jdks/*/Contents/Home
  if [ -z "${ANCILLA_SYSTEM_JDKS:-}" ] && [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25+ 2>/dev/null
    printf '%s\n' /Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
  fi
}

# Which family of systems this is: debian, fedora, macos, windows or other.
ancilla_system() {
  case $(uname -s) in
    Darwin) echo macos ;;
    MINGW* | MSYS* | CYGWIN*) echo windows ;;
    *)
      case " $(sed -n 's/^ID\(_LIKE\)\{0,1\}=//p' /etc/os-release 2>/dev/null | tr '\n"' '  ') " in
        *" debian "* | *" ubuntu "*) echo debian ;;
        *" fedora "* | *" rhel "*) echo fedora ;;
        *) echo other ;;
      esac
      ;;
  esac
}

ancilla_how_to_get_jdk() {
  case $(ancilla_system) in
    debian)
      echo "  Debian, Ubuntu, WSL:  sudo apt-get install openjdk-25-jdk"
      echo "  where apt has no 25:  Eclipse Temurin 25, from Adoptium's package repository (temurin-25-jdk)"
      ;;
    fedora) echo "  Fedora:  sudo dnf install java-25-openjdk-devel" ;;
    macos) echo "  macOS:  brew install --cask temurin@25" ;;
    windows) echo "  Windows:  run 'wsl --install', then Ancilla inside it; there: sudo apt-get install openjdk-25-jdk" ;;
    other) echo "  your system's package of OpenJDK 25, the one with javac" ;;
  esac
  echo "  anywhere with SDKMAN:  sdk install java 25.0.3-tem"
  echo "  unpacked elsewhere:    ANCILLA_JAVA_HOME=/path/to/jdk ./ancilla"
}

ancilla_find_jdk() {
  local home version seen=
  if [ -n "${ANCILLA_JAVA_HOME:-}" ]; then
    version=$(ancilla_jdk_version "$ANCILLA_JAVA_HOME")
    if [ -n "$version" ] && ancilla_at_least "$version" "$ANCILLA_OLDEST_JDK"; then
      export JAVA_HOME=$ANCILLA_JAVA_HOME
      return 0
    fi
    {
      echo "ancilla: ANCILLA_JAVA_HOME is $ANCILLA_JAVA_HOME, which holds ${version:+JDK }${version:-no JDK}; Ancilla needs JDK $ANCILLA_OLDEST_JDK or newer."
      echo "Point it to one, or unset it to let ancilla look in the usual places. To get one:"
      ancilla_how_to_get_jdk
    } >&2
    return 69
  fi
  while IFS= read -r home; do
    version=$(ancilla_jdk_version "$home")
    if [ -z "$version" ]; then
      continue
    fi
    if ancilla_at_least "$version" "$ANCILLA_OLDEST_JDK"; then
      export JAVA_HOME=$home
      return 0
    fi
    case "$seen" in
      *"$home ("*) ;;
      *) seen="$seen${seen:+, }$home ($version)" ;;
    esac
  done <<PLACES
$(ancilla_jdk_places)
PLACES
  {
    echo "ancilla: Ancilla needs JDK $ANCILLA_OLDEST_JDK or newer, and there is none here${seen:+; found only $seen}."
    echo "Install one:"
    ancilla_how_to_get_jdk
  } >&2
  return 69
}

ancilla_find_maven() {
  if command -v mvn >/dev/null; then
    return 0
  fi
  {
    echo "ancilla: the first start builds Ancilla with Maven (3.8.6 or newer), and there is no mvn on the PATH. Install it:"
    case $(ancilla_system) in
      debian) echo "  Debian, Ubuntu, WSL:  sudo apt-get install maven" ;;
      fedora) echo "  Fedora:  sudo dnf install maven" ;;
      macos) echo "  macOS:  brew install maven" ;;
      windows) echo "  Windows:  run 'wsl --install', then Ancilla inside it; there: sudo apt-get install maven" ;;
      other) echo "  your system's package of Apache Maven" ;;
    esac
    echo "  anywhere with SDKMAN:  sdk install maven"
  } >&2
  return 69
}

ancilla_find_jdk
