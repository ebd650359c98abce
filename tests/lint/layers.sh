#!/bin/sh
# SPDX-License-Identifier: MIT
# The layer law: base ← name ← unpack ← read ← table, json ← graph, rdf, dna ← event ← model ← calendar ← filter ← network ← structure ←
# measure ← resample ← analysis ← finding ← style ← layout ← figure ← arrange ← view ← paint ← svg ← write ← report. A folder
# includes only folders to its left, its own and base; cli includes only public headers, its own and base. Outside libraries are
# pinned to the files that may know them.
set -u
. tests/support/tally.sh

check_layers() {
    awk '
    BEGIN {
        count = split("base name unpack read table json graph rdf dna event model calendar filter network structure measure resample analysis finding style layout figure arrange view paint svg write report", order)
        for (i = 1; i <= count; i++) rank[order[i]] = i
        home["igraph"] = "^src/(network/igraph_guard\\.h|graph/graph_child\\.c)$"
        home["jansson.h"] = "^src/(base/json|(json|graph)/[a-z_]*json[a-z_]*)\\.[ch]$"
        home["gvc.h"] = home["cgraph.h"] = home["graphviz"] = "^src/(layout/graphviz_child|write/write_dot|graph/dot_[a-z]+)\\.[ch]$"
        home["libxml"] = "^src/((write|paint|svg)/[a-z_]*(svg|graphml)|graph/graph_xml|unpack/xml)[a-z_]*\\.[ch]$"
        home["zlib.h"] = home["zstd.h"] = "^src/unpack/packing\\.c$"
        home["zip.h"] = "^src/unpack/zip\\.c$"
        home["iconv.h"] = home["uchardet.h"] = "^src/unpack/encoding\\.c$"
        home["sqlite3.h"] = "^src/dna/dna_database\\.[ch]$"
        home["raptor2.h"] = "^src/rdf/rdf_child\\.c$"
        home["librsvg"] = home["cairo-pdf.h"] = "^src/paint/picture\\.c$"
        home["fontconfig"] = "^src/paint/typeface\\.c$"
        home["pango"] = "^src/paint/outline\\.c$"
        home["linux"] = "^src/base/confine\\.c$"
        home["dlfcn.h"] = "^src/base/library\\.c$"
        home["glpk.h"] = "^src/structure/frustration_program\\.c$"
        home["utf8proc.h"] = "^src/(base|name|model)/"
    }
    function blame(why) { printf "%s:%d: %s\n", FILENAME, FNR, why; bad = 1 }
    function check_ours(file) {
        if (file == "network/igraph_guard.h" && FILENAME !~ /^src\/(network\/(igraph_guard|simple_graph|simple_graph_scores)|structure\/dense)\.c$/)
            blame("igraph is called by few files: add to network/simple_graph.h or structure/dense.h")
        folder = file; sub(/\/.*/, "", folder)
        if (folder == own) return
        if (!(folder in rank)) blame("\"" file "\": name headers from src, as in \"base/text.h\"")
        else if (own == "cli" && folder != "base") blame("cli uses public headers and base, not " folder)
        else if (own != "cli" && rank[folder] > rank[own]) blame(own " may not include " folder)
    }
    function check_theirs(file) {
        library = file; sub(/\/.*/, "", library)
        if (library ~ /^igraph/) library = "igraph"
        if (library in home && FILENAME !~ home[library]) blame(file " belongs to " home[library])
    }
    FNR == 1 { split(FILENAME, path, "/"); own = path[2] }
    /^[ \t]*#[ \t]*include/ {
        file = $0; gsub(/^[^"<]*["<]|[">].*$/, "", file)
        if ($0 ~ /"/) check_ours(file); else check_theirs(file)
    }
    END { exit bad }' "$1"
}

# A file and its header are one module; tsort tells those that need each other in a circle.
check_circles() {
    grep -o '#include "[a-z_]*/[a-z_0-9]*\.h"' -r src --include='*.[ch]' |
        sed -E 's|^src/([^.]*)\.[ch]:#include "(.*)\.h"|\1 \2|' | sort -u | awk '$1 != $2' | tsort
}

check_sizes() {
    for folder in $(find src -type d); do
        count=$(find "$folder" -maxdepth 1 -name '*.[ch]' | wc -l)
        [ "$count" -le 45 ] || { echo "$folder holds $count files, more than one sees at once" && return 1; }
    done
}

for file in $(find src -name '*.[ch]' | sort); do
    holds "$file" check_layers "$file"
done
holds "no circle of includes" check_circles
holds "no folder of more than 45 files" check_sizes
finish
