# entente: `make run` draws the Korea crisis, `make check` runs every test, `make help` lists the rest.

# -- settings ---------------------------------------------------------------------------------------------------
CONFIG ?= release
PREFIX ?= /usr/local
O      := .build/$(CONFIG)$(if $(findstring clang,$(CC)),-clang)
SUITES ?= unit golden schema figures pictures peers projections analyses claims leaks round_trips determinism hostile install office faults kills gallery readme layers banned symbols headers format

STRICT := -std=c17 -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wdouble-promotion -Wstrict-prototypes \
          -Wmissing-prototypes -Wvla -Wformat=2 -Wundef -Wwrite-strings -Wcast-qual -fvisibility=hidden
CFLAGS_release := -O2 -g
CFLAGS_debug   := -O0 -g
CFLAGS_asan    := -O1 -g -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined
CFLAGS_fuzz    := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
CFLAGS_cov     := -O0 -g --coverage -fprofile-abs-path -fprofile-update=atomic
ALL_CFLAGS      = $(STRICT) $(CFLAGS_$(CONFIG)) -fPIC -Iinclude -Isrc -I$(O) -MMD -MP $(PKG_CFLAGS) $(CFLAGS)
ALL_LDFLAGS     = -pthread $(CFLAGS_$(CONFIG)) $(LDFLAGS)
VERSION        := $(shell sed -n 's/.*ENTENTE_VERSION  *"\(.*\)"/\1/p' include/entente/version.h)
SONAME         := libentente.so.$(firstword $(subst ., ,$(VERSION)))

# What the goals need gets installed first: make remakes an included file, then starts again with it.
.DEFAULT_GOAL := all
GOALS  := $(or $(MAKECMDGOALS),all)
NEEDED := $(if $(filter-out all run install gallery,$(GOALS)),$(if $(filter clang valgrind coverage tidy lint format,$(GOALS)),tools,$(if $(filter pictures,$(GOALS)),pictures,check)),build)
ifneq ($(filter-out help clean uninstall,$(GOALS)),)
include .build/setup-$(NEEDED).mk
endif
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell getconf _NPROCESSORS_ONLN) --no-print-directory
endif

# -- build: a new file needs no edit ----------------------------------------------------------------------------
SRC     := $(sort $(shell find src -name '*.c'))
LIB_OBJ := $(patsubst %.c,$(O)/%.o,$(filter-out src/cli/%,$(SRC)))
CLI_OBJ := $(patsubst %.c,$(O)/%.o,$(filter src/cli/%,$(SRC)))
AID_OBJ := $(patsubst %.c,$(O)/%.o,$(wildcard tests/support/*.c))
TESTS   := $(patsubst %.c,$(O)/%,$(wildcard tests/unit/*_test.c tests/property/*_test.c tests/oracle/*_test.c tests/fuzz/*_test.c))

all: $(O)/entente $(O)/$(SONAME) ## the tool, and the library, static and shared
run: $(addprefix output/korea-crisis,.view-landscape.svg .svg .dot .network.json .metrics.json) ## set up, build, draw and rank the Korea crisis
	@$(O)/entente metrics input/korea-crisis.json
	@printf '\nThe picture and the numbers:\n'; ls -1 $^ | sed 's/^/  /'

$(O)/libentente.a: $(LIB_OBJ)
$(O)/libcommands.a: $(filter-out %/main.o,$(CLI_OBJ))
$(O)/libtest.a: $(AID_OBJ)
$(O)/%.a:
	@rm -f $@; $(AR) rcs $@ $^
$(O)/$(SONAME): $(LIB_OBJ)
	@echo link $@; $(CC) -shared -Wl,-soname,$(@F) -Wl,-z,defs $(ALL_LDFLAGS) -o $@ $^ $(PKG_LIBS)
$(O)/entente: $(CLI_OBJ) $(O)/libentente.a
	@echo link $@; $(CC) $(ALL_LDFLAGS) -o $@ $^ $(PKG_LIBS)
$(TESTS): %: %.o $(O)/libtest.a $(O)/libcommands.a $(O)/libentente.a
	@echo link $@; $(CC) $(ALL_LDFLAGS) -o $@ $^ $(PKG_LIBS) $(TEST_LIBS)
$(O)/tests/fuzz/read_fuzz: %: %.o $(O)/libentente.a
	@echo link $@; $(CC) -fsanitize=fuzzer $(ALL_LDFLAGS) -o $@ $^ $(PKG_LIBS)
$(O)/%.o: %.c Makefile
	@mkdir -p $(@D); echo compile $<
	@$(CC) $(ALL_CFLAGS) $(if $(filter tests/%,$<),-Itests) -c -o $@ $<
$(O)/src/style/font.o: $(patsubst src/style/fonts/%.ttf,$(O)/style/%.def,$(wildcard src/style/fonts/*.ttf))
$(O)/style/%.def: src/style/fonts/%.ttf
	@mkdir -p $(@D); od -An -v -tu1 $< | sed 's/[0-9][0-9]*/&,/g' > $@
.build/setup-%.mk: tests/support/setup.sh
	@sh $< $* $@
.SECONDARY:
-include $(LIB_OBJ:.o=.d) $(CLI_OBJ:.o=.d) $(AID_OBJ:.o=.d) $(TESTS:=.d)

# A picture's name tells its options: korea-crisis.view-matrix.theme-dark.svg.
KOREA   := view-landscape view-portrait.actor-Russia view-matrix view-stance layout-camps theme-dark theme-auto theme-mono preset-a4 preset-column preset-square \
           view-matrix.theme-dark view-stance.preset-a4 view-timeline split-sign.preset-web
GALLERY := $(addprefix output/,korea-crisis.svg $(KOREA:%=korea-crisis.%.svg) minimal.svg powers.svg \
           powers.view-matrix.svg powers.view-timeline.svg powers.split-period.svg \
           powers.strip-line_balance.strip-triangle_balance.strip-polarization.slice-year.svg \
           powers.before-1889.after-1907.svg tribes.svg tribes.layout-camps.svg tribes.view-matrix.svg \
           six-parties.roll-up.svg six-parties.roll-up.view-timeline.svg \
           six-parties.roll-up.split-sign.svg)
gallery: $(GALLERY) ## draw every picture of output/ and the page that shows them
	@sh tests/support/pictured.sh page > output/README.md && echo wrote output/README.md
$(GALLERY): output/%.svg: $(O)/entente input/korea-crisis.json input/minimal.json input/powers.json input/tribes.json \
               input/six-parties.json
	@$< $$(sh tests/support/pictured.sh command $(@F)) --quiet -o $@ && echo wrote $@
output/%.dot: input/%.json $(O)/entente
	@$(O)/entente render --quiet $< -o $@ && echo wrote $@
output/%.network.json: input/%.json $(O)/entente
	@$(O)/entente convert --quiet $< -o $@ && echo wrote $@
output/%.metrics.json: input/%.json $(O)/entente
	@$(O)/entente metrics --quiet $< -o $@ && echo wrote $@

TO := $(DESTDIR)$(PREFIX)
# There the loader looks by itself; for elsewhere, pkg-config says to programs where the library is.
SEARCHED := $(filter /usr /usr/local,$(PREFIX))
install: all ## into PREFIX (/usr/local), below DESTDIR
	install -d $(addprefix $(TO)/,bin lib/pkgconfig include/entente share/entente)
	install -m 755 $(O)/entente $(TO)/bin/
	install -m 644 $(O)/libentente.a $(TO)/lib/
	install -m 755 $(O)/$(SONAME) $(TO)/lib/libentente.so.$(VERSION)
	ln -sf libentente.so.$(VERSION) $(TO)/lib/$(SONAME)
	ln -sf $(SONAME) $(TO)/lib/libentente.so
	install -m 644 include/entente.h $(TO)/include/
	install -m 644 include/entente/*.h $(TO)/include/entente/
	install -m 644 input/schema.json $(wildcard output/*.schema.json) $(TO)/share/entente/
	install -m 644 src/style/fonts/OFL.txt $(TO)/share/entente/
	sed -e 's|@PREFIX@|$(PREFIX)|; s|@VERSION@|$(VERSION)|; s|@RPATH@|$(if $(SEARCHED),,-Wl,-rpath,$${libdir})|; s|@LIBS@|$(PKG_LIBS)|' src/entente.pc.in > $(TO)/lib/pkgconfig/entente.pc
	$(if $(DESTDIR),,$(if $(SEARCHED),-ldconfig 2>/dev/null || true))
uninstall: ## take away what install put there
	rm -f $(addprefix $(TO)/lib/,libentente.a libentente.so $(SONAME) libentente.so.$(VERSION) pkgconfig/entente.pc)
	rm -rf $(addprefix $(TO)/,bin/entente include/entente.h include/entente share/entente)

# -- checks: every suite is tests/*/NAME.sh or .py and closes with "N passed, N failed" -----------------------------------
export O CC PYTHON AT_ONCE TESTS CFLAGS LDFLAGS PKG_CFLAGS
export LSAN_OPTIONS := suppressions=$(CURDIR)/tests/support/lsan.supp:print_suppressions=0
export ENTENTE := $(CURDIR)/$(O)/entente
export LIBRARY := $(CURDIR)/$(O)/$(SONAME)
export JUDGED  := $(CURDIR)/.build/asan/entente

$(O)/%.so: %.c Makefile
	@mkdir -p $(@D); echo link $@; $(CC) -std=gnu17 -Wall -Wextra -Werror -O1 -fPIC -shared -o $@ $< -ldl
check: all $(TESTS) $(if $(filter faults,$(SUITES)),$(O)/tests/faults/inject.so) $(if $(filter hostile,$(SUITES)),judged) ## set up, build, run every test (SUITES= to choose)
	@sh tests/support/run.sh $(SUITES)
judged:
	@$(if $(filter $(ENTENTE),$(JUDGED)),,$(MAKE) CONFIG=asan .build/asan/entente)
asan: ## the tests of code under AddressSanitizer and UndefinedBehaviorSanitizer
	@$(MAKE) CONFIG=asan check SUITES="unit golden"
torture: ## every call that may fail, in every command and format: hours; PART=1/8 for every eighth
	@FAULTS=$(or $(PART),all) KILLS=100 $(MAKE) check SUITES="faults kills"
valgrind: ## unit tests and the main job under valgrind
	@$(MAKE) check SUITES=valgrind
clang: ## the checks once more, built by clang
	@$(MAKE) CC=clang check SUITES="unit golden schema peers"
coverage: ## lines of src that the tests run: at least 90 %
	@rm -f $$(find .build/cov -name '*.gcda' 2>/dev/null)
	@$(MAKE) CONFIG=cov AT_ONCE=1 check SUITES="unit golden coverage"
tidy: ## clang-tidy alone
	@$(MAKE) check SUITES=tidy
lint: ## the law of layers, pinned libraries, symbols, headers, format, clang-tidy
	@$(MAKE) check SUITES="layers banned symbols headers format tidy"
fuzz: ## bytes for one reader under sanitizers: FORMAT=csv SECONDS=600; what it finds stays in .build/fuzz
	@$(MAKE) CC=clang CONFIG=fuzz .build/fuzz-clang/tests/fuzz/read_fuzz
	@mkdir -p .build/fuzz/$(FORMAT) && cd .build/fuzz && FORMAT=$(FORMAT) ../fuzz-clang/tests/fuzz/read_fuzz \
	    -max_total_time=$(or $(SECONDS),600) -timeout=25 -max_len=4096 -rss_limit_mb=2048 \
	    $(FORMAT) ../../tests/fuzz/corpus/$(FORMAT)
pictures: all ## figures as Chromium and other programs show them
	@sh tests/support/run.sh pictures
bench: $(O)/entente ## our render beside `dot -Tsvg`, medians of 20
	@$(PYTHON) tests/bench/render.py $(O)/entente
bless: all $(filter-out %.schema.json %.md,$(wildcard output/*)) ## expect what the program says now: read the diff
	@sh tests/support/golden.sh --bless && $(PYTHON) tests/lint/readme.py --bless
format: ## clang-format all sources
	clang-format -i $$(find include src tests -name '*.[ch]')
clean: ## remove all that was built
	rm -rf .build
help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s%s\n", $$1, $$2 }' Makefile
.PHONY: all run gallery install uninstall check judged asan valgrind clang coverage tidy lint pictures bench bless format clean help torture
