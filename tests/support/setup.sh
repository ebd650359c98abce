#!/bin/sh
# SPDX-License-Identifier: MIT
# Finds what building and testing need, installs what is missing, and writes make settings.
# usage: setup.sh build|check|tools|pictures FILE.mk
# Debian and its kin: through apt-get, as root or with sudo, never asking. Elsewhere: says what to install.
set -u
purpose=$1 settings=$2

needs() {
    # purpose  what               Debian               Fedora                Arch               Homebrew
    cat <<'TABLE'
    build      tool:pkg-config    pkg-config           pkgconf-pkg-config    pkgconf            pkgconf
    build      lib:igraph:0.10    libigraph-dev        igraph-devel          igraph             igraph
    build      lib:jansson        libjansson-dev       jansson-devel         jansson            jansson
    build      lib:libgvc         libgraphviz-dev      graphviz-devel        graphviz           graphviz
    build      lib:libcgraph      libgraphviz-dev      graphviz-devel        graphviz           graphviz
    build      lib:libxml-2.0     libxml2-dev          libxml2-devel         libxml2            libxml2
    build      lib:libutf8proc    libutf8proc-dev      utf8proc-devel        libutf8proc        utf8proc
    build      header:glpk.h      libglpk-dev          glpk-devel            glpk               glpk
    build      wish:librsvg-2.0   librsvg2-dev         librsvg2-devel        librsvg            librsvg
    build      wish:pangocairo    libpango1.0-dev      pango-devel           pango              pango
    build      wish:fontconfig    libfontconfig-dev    fontconfig-devel      fontconfig         fontconfig
    build      wish:zlib          zlib1g-dev           zlib-devel            zlib               zlib
    build      wish:libzstd       libzstd-dev          libzstd-devel         zstd               zstd
    build      wish:libzip        libzip-dev           libzip-devel          libzip             libzip
    build      wish:sqlite3       libsqlite3-dev       sqlite-devel          sqlite             sqlite
    build      wish:raptor2       libraptor2-dev       raptor2-devel         raptor             raptor
    build      wish:uchardet      libuchardet-dev      uchardet-devel        uchardet           uchardet
    check      lib:cmocka         libcmocka-dev        libcmocka-devel       cmocka             cmocka
    check      tool:c++           g++                  gcc-c++               gcc                gcc
    check      tool:dot           graphviz             graphviz              graphviz           graphviz
    check      tool:fc-match      fontconfig           fontconfig            fontconfig         fontconfig
    check      font:DejaVuSans    fonts-dejavu-core    dejavu-sans-fonts     ttf-dejavu         font-dejavu
    check      tool:rsvg-convert  librsvg2-bin         librsvg2-tools        librsvg            librsvg
    check      tool:xmllint       libxml2-utils        libxml2               libxml2            libxml2
    check      tool:jq            jq                   jq                    jq                 jq
    check      tool:python3       python3              python3               python             python
    check      python:jsonschema  python3-jsonschema   python3-jsonschema    python-jsonschema  -
    check      python:igraph      python3-igraph       python3-igraph        python-igraph      -
    check      python:networkx    python3-networkx     python3-networkx      python-networkx    -
    check      python:scipy       python3-scipy        python3-scipy         python-scipy       scipy
    check      locale:de_DE       locales              glibc-locale-source   glibc              -
    extra      font:LiberationSans fonts-liberation    liberation-sans-fonts ttf-liberation     font-liberation
    extra      font:NotoSans-Reg  fonts-noto-core      google-noto-sans-fonts noto-fonts        font-noto-sans
    extra      python:gi          python3-gi           python3-gobject       python-gobject     -
    extra      typelib:Rsvg-2.0   gir1.2-rsvg-2.0      librsvg2              librsvg            -
    extra      python:cairosvg    python3-cairosvg     python3-cairosvg      python-cairosvg    -
    tools      tool:clang         clang                clang                 clang              llvm
    tools      tool:clang-format  clang-format         clang-tools-extra     clang              llvm
    tools      tool:clang-tidy    clang-tidy           clang-tools-extra     clang              llvm
    tools      tool:valgrind      valgrind             valgrind              valgrind           -
    tools      tool:gcovr         gcovr                gcovr                 gcovr              gcovr
    pictures   tool:chromium      chromium             chromium              chromium           chromium
TABLE
}

# Debian's Python modules belong to Debian's Python, whatever else stands first in PATH.
python() {
    if [ -x /usr/bin/python3 ]; then echo /usr/bin/python3; else echo python3; fi
}

is_there() {
    name=${1#*:}
    case $1 in
    tool:*) command -v "$name" ;;
    lib:*:*) pkg-config --exists "${name%:*} >= ${name#*:}" ;;
    lib:* | wish:*) pkg-config --exists "$name" ;;
    header:*) echo "#include <$name>" | ${CC:-cc} -E ${CPPFLAGS:-} - ;;
    python:*) "$(python)" -c "import importlib.util as u, sys; sys.exit(u.find_spec('$name') is None)" ;;
    typelib:*) "$(python)" -c "import gi; gi.require_version('${name%-*}', '${name##*-}')" ;;
    font:*) fc-list | grep "$name" ;;
    locale:*) test -e "/usr/share/i18n/locales/$name" || test "$(uname)" != Linux ;;
    esac >/dev/null 2>&1
}

# Lines of the table that this purpose needs and that are not there. A wish, and what is extra to a check, is
# installed where that is done for the user, and done without elsewhere.
missing() {
    needs | while read -r when what packages; do
        case $purpose/$when in
        */build | check/check | tools/check | pictures/check | check/extra | tools/extra | pictures/extra) ;;
        tools/tools | pictures/pictures) ;;
        *) continue ;;
        esac
        is_there "$what" || echo "$when $what $packages"
    done
}

# packages COLUMN: their names, each once, without those a system has none for.
packages() {
    echo "$lacking" | awk -v column="$1" '$column != "-" && !seen[$column]++ { printf "%s%s", gap, $column; gap = " " }'
}

install_with_apt() {
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        as_root="sudo -n"
        if ! sudo -n true 2>/dev/null; then
            echo "setup: packages are missing, and installing them here takes a password; run this, then make again:" >&2
            echo "    sudo apt-get install --no-install-recommends $*" >&2
            exit 1
        fi
    fi
    apt="$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300"
    echo "setup: installing $*" >&2
    $apt install --simulate --no-install-recommends "$@" >/dev/null 2>&1 || $apt update >&2
    $apt install --no-install-recommends "$@" >&2 </dev/null && return
    $apt update >&2 && $apt install --no-install-recommends "$@" >&2 </dev/null
}

tell_what_to_install() {
    echo "setup: these are missing: $(echo "$lacking" | awk '{ printf "%s%s", gap, $2; gap = ", " }')" >&2
    echo "setup: install them, then make again. Packages by system:" >&2
    echo "    Fedora:   sudo dnf install $(packages 4)" >&2
    echo "    Arch:     sudo pacman -S --needed $(packages 5)" >&2
    echo "    Homebrew: brew install $(packages 6)" >&2
    exit 1
}

needed() {
    echo "$lacking" | grep -v -e ' wish:' -e '^extra ' || true
}

lacking=$(missing)
command -v apt-get >/dev/null 2>&1 || lacking=$(needed)
if [ -n "$lacking" ]; then
    command -v apt-get >/dev/null 2>&1 || tell_what_to_install
    # shellcheck disable=SC2046
    install_with_apt $(packages 3) || exit 1
    lacking=$(missing)
    lacking=$(needed)
    if [ -n "$lacking" ]; then
        echo "setup: still missing after apt-get: $(echo "$lacking" | awk '{ printf "%s ", $2 }')" >&2
        exit 1
    fi
fi

libraries="igraph jansson libcgraph libgvc libxml-2.0 libutf8proc"
rasters="librsvg-2.0 cairo-pdf pangocairo fontconfig" # their headers alone: they are loaded when asked for
pkg-config --exists $rasters || rasters=
found="" linked="" defines=""
for wished in zlib:ZLIB libzstd:ZSTD libzip:LIBZIP sqlite3:SQLITE raptor2:RAPTOR uchardet:UCHARDET; do
    pkg-config --exists "${wished%:*}" || continue
    found="$found ${wished%:*}" defines="$defines -DENT_HAVE_${wished#*:}"
    [ "$wished" = raptor2:RAPTOR ] || linked="$linked ${wished%:*}" # it brings libcurl, and is loaded as librsvg is
done
plugins=$(pkg-config --variable=libdir libgvc)/graphviz
described=$(pkg-config --path $libraries $found 2>/dev/null | tr '\n' ' ')
mkdir -p "$(dirname "$settings")"
# Dependencies are system headers: their warnings are not ours. The .pc files are named so that a removed
# or upgraded library makes this set-up run again.
cat >"$settings" <<SETTINGS
PKG_CFLAGS := $(pkg-config --cflags-only-I $libraries $found $rasters | sed 's/-I/-isystem /g')${rasters:+ -DENT_HAVE_LIBRSVG}$defines
PKG_LIBS   := $(pkg-config --libs $libraries $linked) -L$plugins -Wl,-rpath,$plugins -lgvplugin_core -lgvplugin_dot_layout -lgvplugin_neato_layout -lglpk -lm
TEST_LIBS  := $(pkg-config --libs cmocka 2>/dev/null)
PYTHON     := $(python)
$settings: $described
$described:
SETTINGS
