/* SPDX-License-Identifier: MIT */
/* The JSON reader and the model together: what a document says, and where errors are told to stand. */
#include "support/loaded.h"

TEST(a_bare_array_of_triples_is_a_document) {
    struct heard heard;
    entente_document *d =
        load("[[\"Russia\",\"supports\",\"talks\"],\n [\"Russia\",\"opposes\",\"drills\"]]", &heard);
    assert_int_equal(heard.count, 0);
    assert_int_equal(entente_document_relation_count(d), 2);
    assert_int_equal(entente_document_actor_count(d), 3);
    assert_string_equal(entente_document_actor(d, 0)->id, "Russia");
    assert_string_equal(entente_document_actor(d, 1)->id, "drills");
    assert_string_equal(entente_document_actor(d, 2)->id, "talks");
    const struct entente_relation *first = entente_document_relation(d, 0);
    assert_string_equal(first->id, "r2"); /* the second of the file */
    assert_string_equal(first->word, "opposes");
    assert_int_equal(first->sign, -1);
    assert_int_equal(first->source, 0);
    assert_int_equal(first->target, 1);
    assert_int_equal(entente_document_relation(d, 1)->sign, 1);
    assert_near(first->weight, 1);
    assert_near(first->confidence, 1);
    assert_string_equal(first->when.text, "");
    assert_false(entente_document_actor(d, 0)->declared);
    assert_null(entente_document_actor(d, 3));
    assert_null(entente_document_relation(d, 2));
    assert_true(entente_document_directed(d));
    entente_document_free(d);
}

TEST(every_part_of_a_document_arrives) {
    struct heard heard;
    entente_document *d = load(
        "{\"title\":\"T\",\"as_of\":\"2018-03\",\"note\":\"N\",\"directed\":false,\n"
        "\"sources\":[{\"id\":\"s\",\"author\":\"A\",\"title\":\"B\",\"publisher\":\"P\",\"date\":\"2018\",\"url\":\"https://e.example/\"}],\n"
        "\"vocabulary\":[{\"word\":\"adores\",\"sign\":\"+\",\"weight\":3,\"category\":\"love\",\"forms\":[\"adored\",\"adore\"]}],\n"
        "\"actors\":[{\"id\":\"x\",\"name\":\"Ex\",\"kind\":\"person\",\"aliases\":[\"X1\"],\"parent\":\"y\",\"bloc\":\"b\",\"role\":\"r\",\"note\":\"n\"},{\"id\":\"y\",\"kind\":\"country\"}],\n"
        "\"relations\":[{\"id\":\"k\",\"subject\":\"X1\",\"predicate\":\"adored\",\"object\":\"y\",\"confidence\":0.5,\"date\":\"2018-03-08\",\n"
        "\"evidence\":{\"source\":\"s\",\"locator\":\"para 1\",\"note\":\"two\\nlines\",\"speaker\":\"Z\",\"url\":\"mailto:a@b.example\",\"title\":\"t\"},\"note\":\"m\"}]}",
        &heard);
    assert_string_equal(heard.text, "");
    assert_string_equal(entente_document_title(d), "T");
    assert_string_equal(entente_document_as_of(d), "2018-03");
    assert_string_equal(entente_document_note(d), "N");
    assert_false(entente_document_directed(d));
    const struct entente_source *s = entente_document_source(d, 0);
    assert_string_equal(s->author, "A");
    assert_string_equal(s->title, "B");
    assert_string_equal(s->publisher, "P");
    assert_string_equal(s->date, "2018");
    assert_string_equal(s->url, "https://e.example/");
    const struct entente_actor *x = entente_document_actor(d, 0);
    assert_string_equal(x->name, "Ex");
    assert_int_equal(x->kind, ENTENTE_PERSON);
    assert_int_equal(x->parent, 1);
    assert_int_equal(x->alias_count, 1);
    assert_string_equal(x->aliases[0], "X1");
    assert_string_equal(x->bloc, "b");
    assert_string_equal(x->role, "r");
    assert_string_equal(x->note, "n");
    assert_int_equal(entente_document_actor(d, 1)->kind, ENTENTE_STATE);
    const struct entente_relation *r = entente_document_relation(d, 0);
    assert_string_equal(r->id, "k");
    assert_string_equal(r->word, "adored");
    assert_string_equal(r->lemma, "adores");
    assert_string_equal(r->category, "love");
    assert_int_equal(r->sign, 1);
    assert_near(r->weight, 3);
    assert_near(r->confidence, 0.5);
    assert_string_equal(r->when.text, "2018-03-08");
    assert_int_equal(r->when.first, r->when.last);
    assert_string_equal(r->note, "m");
    assert_int_equal(r->evidence_count, 1);
    assert_int_equal(r->evidence[0].source, 0);
    assert_string_equal(r->evidence[0].note, "two lines");
    assert_string_equal(r->evidence[0].speaker, "Z");
    assert_string_equal(r->evidence[0].url, "mailto:a@b.example");
    assert_int_equal(entente_document_find_actor(d, "  Ex "), 0);
    assert_int_equal(entente_document_find_actor(d, "x1"), ENTENTE_NONE);
    entente_document_free(d);
}

TEST(signs_follow_the_documented_order) {
    struct heard heard;
    entente_document *d =
        load("[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":-2},"
             "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"c\",\"sign\":0,\"weight\":-3},"
             "{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"d\",\"weight\":-4},"
             "{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"e\",\"sign\":\"positive\"}]",
             &heard);
    const int signs[] = {-1, 0, -1, 1};
    const double weights[] = {2, 3, 4, 1};
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(entente_document_relation(d, i)->sign, signs[i]);
        assert_near(entente_document_relation(d, i)->weight, weights[i]);
    }
    assert_heard(
        &heard, "warning sign-conflict 1:60 /0/weight \"supports\" is usually positive, here it is negative");
    assert_heard(&heard, "/1/weight the sign is given, so the minus of the weight is ignored");
    assert_heard(&heard, "/3/sign \"opposes\" is usually negative, here it is positive");
    assert_heard(&heard, "/1/sign \"supports\" is usually positive, here it is neutral");
    assert_int_equal(heard.count, 4);
    entente_document_free(d);
}

/* What is demanded, called for or urged is backed; who is asked for it is pressed, or neither. */
TEST(the_sign_of_some_words_hangs_on_the_target) {
    struct heard heard;
    entente_document *d =
        load("{\"actors\":[{\"id\":\"talks\",\"kind\":\"issue\"},{\"id\":\"US\",\"kind\":\"state\"}],"
             "\"relations\":[[\"a\",\"demands\",\"US\"],[\"b\",\"demands\",\"talks\"],"
             "[\"c\",\"demanded\",\"a\"],[\"d\",\"demands\",\"peace\"],[\"e\",\"urges\",\"US\"],"
             "[\"f\",\"urges\",\"talks\"],{\"source\":\"g\",\"relation\":\"demands\",\"target\":\"US\","
             "\"sign\":1},[\"h\",\"questions\",\"US\"],[\"i\",\"questions\",\"talks\"]]}",
             &heard);
    const int signs[] = {-1, 1, -1, 1, 0, 1, 1, 0, -1};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        assert_int_equal(entente_document_relation(d, i)->sign, signs[i]);
    assert_heard(&heard, "note sign-by-target 1:88 /relations/0/1 \"demands\" is positive of an issue and "
                         "negative of an actor: 2 of 4 relations with it count as negative");
    assert_heard(&heard,
                 "\"urges\" is positive of an issue and neutral of an actor: 1 of 2 relations with it");
    assert_int_equal(heard.count, 3);
    entente_document_free(d);
}

/* Another vocabulary may tell what nobody said. */
TEST(what_nobody_said_stays_open) {
    struct heard heard;
    entente_document *d =
        load("{\"vocabulary\":[{\"word\":\"woos\",\"sign\":1}],\"relations\":[[\"a\",\"loathes\",\"x\"],"
             "[\"b\",\"does not support\",\"x\"],[\"c\",\"would help\",\"x\"],[\"d\",\"helps\",\"x\"],"
             "[\"e\",\"woos\",\"x\"],{\"source\":\"f\",\"relation\":\"loathes\",\"target\":\"x\",\"sign\":0},"
             "{\"source\":\"g\",\"relation\":\"loathes\",\"target\":\"x\",\"weight\":2},"
             "{\"source\":\"h\",\"relation\":\"loathes\",\"target\":\"x\",\"weight\":-2}]}",
             &heard);
    const bool open[][2] = {{true, true},   {true, true},  {true, true},  {false, false},
                            {false, false}, {false, true}, {true, false}, {false, false}};
    for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
        assert_int_equal(entente_document_relation(d, i)->is_sign_open, open[i][0]);
        assert_int_equal(entente_document_relation(d, i)->is_weight_open, open[i][1]);
    }
    entente_document_free(d);
}

TEST(weights_outside_the_range_are_told) {
    struct heard heard;
    entente_document *d =
        load("[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":0},"
             "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"c\",\"weight\":1e13},"
             "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"d\",\"weight\":1e-13},"
             "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"e\",\"weight\":1e12}]",
             &heard);
    assert_near(entente_document_relation(d, 0)->weight, 0);
    assert_near(entente_document_relation(d, 1)->weight, 1e12);
    assert_near(entente_document_relation(d, 2)->weight, 0);
    assert_near(entente_document_relation(d, 3)->weight, 1e12);
    assert_int_equal(heard.count, 3);
    entente_document_free(d);
}

TEST(unknown_words_are_neutral_and_told_once) {
    struct heard heard;
    entente_document *d =
        load("[[\"a\",\"suports\",\"b\"],[\"a\",\"suports\",\"c\"],[\"a\",\"SUPPORTS\",\"b\"]]", &heard);
    assert_int_equal(heard.count, 2);
    assert_heard(&heard,
                 "warning unknown-relation 1:7 /0/1 the relation word \"suports\" is unknown and counts as "
                 "neutral (2 times); did you mean \"supports\", which is positive?");
    assert_heard(&heard,
                 "/2/1 1 relation word counts in a spelling of its own: \"SUPPORTS\" as \"supports\"");
    assert_int_equal(entente_document_relation(d, 0)->sign, 0);
    assert_int_equal(entente_document_relation(d, 1)->sign, 1);
    assert_string_equal(entente_document_relation(d, 1)->word, "supports");
    entente_document_free(d);
}

TEST(order_of_relations_has_no_effect) {
    struct heard heard;
    entente_document *one =
        load("[[\"b\",\"meets\",\"a\"],[\"a\",\"opposes\",\"b\"],[\"a\",\"meets\",\"b\"]]", &heard);
    entente_document *two =
        load("[[\"a\",\"meets\",\"b\"],[\"b\",\"meets\",\"a\"],[\"a\",\"opposes\",\"b\"]]", &heard);
    for (size_t i = 0; i < 3; i++) {
        const struct entente_relation *x = entente_document_relation(one, i),
                                      *y = entente_document_relation(two, i);
        assert_string_equal(x->word, y->word);
        assert_int_equal(x->source, y->source);
    }
    entente_document_free(one);
    entente_document_free(two);
}

/* Where all else is the same: by sign, weight and confidence, the higher first, however they came. */
TEST(relations_alike_stand_by_their_numbers) {
    struct heard heard;
    entente_document *d =
        load("[{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"confidence\":0.2},"
             "{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"weight\":2,\"confidence\":0.1},"
             "{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"confidence\":0.9},"
             "{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"sign\":1,\"confidence\":0.5}]",
             &heard);
    const double expected[] = {0.5, 0.1, 0.9, 0.2};
    for (size_t i = 0; i < 4; i++) assert_true(entente_document_relation(d, i)->confidence == expected[i]);
    entente_document_free(d);
}

TEST(given_ids_stay_and_numbers_step_round_them) {
    struct heard heard;
    entente_document *d = load("[{\"id\":\"r1\",\"source\":\"b\",\"relation\":\"meets\",\"target\":\"c\"},"
                               "[\"a\",\"meets\",\"c\"],[\"c\",\"meets\",\"a\"]]",
                               &heard);
    assert_string_equal(entente_document_relation(d, 0)->id, "r2");
    assert_string_equal(entente_document_relation(d, 1)->id, "r1");
    assert_string_equal(entente_document_relation(d, 2)->id, "r3");
    entente_document_free(d);
}

TEST(folding_names_is_for_those_who_ask) {
    const char *text = "[[\"T\\u00fcrkiye\",\"meets\",\"x\"],[\"TURKIYE\",\"meets\",\"x\"]]";
    struct heard heard;
    entente_document *d = load(text, &heard);
    assert_int_equal(entente_document_actor_count(d), 3);
    assert_heard(&heard, "look-alike");
    entente_document_free(d);
    struct entente_sink sink = hearing(&heard);
    const struct entente_read_options fold = {.fold_names = true};
    assert_int_equal(entente_document_parse("t.json", text, strlen(text), &fold, &d, &sink), ENTENTE_OK);
    assert_int_equal(entente_document_actor_count(d), 2);
    assert_string_equal(entente_document_actor(d, 0)->id, "TURKIYE");
    assert_int_equal(heard.count, 0);
    entente_document_free(d);
}

struct refusal {
    const char *text, *said;
};

TEST(errors_name_line_column_and_pointer) {
    static const struct refusal refusals[] = {
        {"", "error empty 1:1  the file is empty; the smallest document is []"},
        {"[[\"a\",\"meets\"", "error json-syntax 1:14  the JSON ends too early"},
        {"[] []", "error json-syntax 1:4  something follows the end of the JSON value"},
        {"7", "error wrong-type 1:1  expected an object with \"relations\", or an array of relations"},
        {"{}", "error missing-key 1:1  expected an object with \"relations\""},
        {"{\"relations\": null}", "error wrong-type 1:15 /relations \"relations\" must be an array"},
        {"{\"relations\": [],\n \"actors\": 3}", "error wrong-type 2:12 /actors \"actors\" must be an array"},
        {"[\n {\"source\": \"a\", \"relation\": \"b\"}]", "error missing-key 2:2 /0 \"target\" is missing"},
        {"[{\"Source\": \"a\"}]",
         "error key-case 1:13 /0/Source unknown key \"Source\"; write it in lower case: \"source\""},
        {"[{\"source\":\"a\",\"subject\":\"a\",\"relation\":\"meets\",\"target\":\"b\"}]",
         "both \"source\" and \"subject\""},
        {"[[\"a\",\"meets\"]]",
         "error bad-triple 1:2 /0 a relation written as an array must hold exactly three texts"},
        {"[7]",
         "error wrong-type 1:2 /0 a relation must be an object or an array of three texts, not a number"},
        {"[{\"source\":7.5,\"relation\":\"meets\",\"target\":\"b\"}]",
         "/0/source \"source\" must be a text, not a number; put it in quotes"},
        {"[{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"weight\":\"much\"}]",
         "\"weight\" must be a number, not a text; drop the quotes"},
        {"[{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"sign\":2}]",
         "\"sign\" must be -1, 0 or 1, not a number"},
        {"[{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"sign\":\"perhaps\"}]",
         "/0/sign \"perhaps\" is not a sign"},
        {"[{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"confidence\":80}]",
         "/0/confidence the confidence must be from 0 to 1"},
        {"[{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"evidence\":\"x\"}]",
         "/0/evidence \"evidence\" must be an object or an array of objects, not a text"},
        {"[{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"evidence\":[7]}]",
         "/0/evidence/0 evidence must be an object, not a number"},
        {"[{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"date\":\"2018-02-29\"}]",
         "/0/date \"2018-02-29\" is not a date"},
        {"[{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"from\":\"2019\",\"to\":\"2018\"}]",
         "/0/from the period \"2019/2018\" ends before it starts"},
        {"[{\"id\":\"i\",\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\"},\n{\"id\":\"i\",\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\"}]",
         "error id-twice 2:7 /1/id the relation id \"i\" stands twice, first at t.json:1:8"},
        {"{\"as_of\":\"March\",\"relations\":[]}", "error bad-date 1:10 /as_of \"March\" is not a date"},
        {"{\"directed\":1,\"relations\":[]}", "\"directed\" must be true or false, not a number"},
        {"{\"relations\":[],\"actors\":[{\"name\":\"A\"}]}", "/actors/0 \"id\" is missing"},
        {"{\"relations\":[],\"actors\":[{\"id\":\"A\",\"kind\":\"stat\"}]}",
         "/actors/0/kind unknown kind \"stat\"; did you mean \"state\"?"},
        {"{\"relations\":[],\"actors\":[{\"id\":\"A\",\"kind\":\"state\"},{\"id\":\"A\",\"kind\":\"person\"}]}",
         "/actors/1/kind \"A\" is declared at /actors/0 with another kind: \"state\"; two things? give the "
         "second another id"},
        {"{\"relations\":[],\"actors\":[{\"id\":\"A\",\"name\":\"B\"},{\"id\":\"A\",\"name\":\"C\"}]}",
         "/actors/1/name \"A\" is declared at /actors/0 with another name: \"B\""},
        {"{\"relations\":[],\"actors\":[{\"id\":\"A\",\"bloc\":\"x\"},{\"id\":\"A\",\"bloc\":\"y\"}]}",
         "/actors/1/bloc \"A\" is declared at /actors/0 with another bloc: \"x\""},
        {"{\"relations\":[],\"actors\":[{\"id\":\"P\"},{\"id\":\"Q\"},{\"id\":\"A\",\"parent\":\"P\"},{\"id\":\"A\",\"parent\":\"Q\"}]}",
         "/actors/3/parent \"A\" is declared at /actors/2 with another parent: \"P\""},
        {"{\"relations\":[],\"vocabulary\":[{\"word\":\"x\",\"sign\":1},{\"word\":\"x\",\"sign\":-1}]}",
         "/vocabulary/1/word \"x\" is declared before, with another sign; agree on one meaning"},
        {"{\"relations\":[],\"actors\":[{\"id\":\"A\",\"aliases\":[\"C\"]},{\"id\":\"B\",\"aliases\":[\"C\"]}]}",
         "/actors/1/aliases/0 \"C\" already stands for \"A\", declared at /actors/0"},
        {"{\"relations\":[],\"actors\":[{\"id\":\"A\",\"aliases\":\"C\"}]}",
         "\"aliases\" must be an array of texts, not a text; put it in brackets"},
        {"{\"relations\":[],\"actors\":[{\"id\":\"A\",\"aliases\":[null]}]}",
         "/actors/0/aliases/0 \"aliases\" must be an array of texts, not null"},
        {"{\"relations\":[],\"actors\":[{\"id\":\"Russia\"},{\"id\":\"L\",\"parent\":\"Rusia\"}]}",
         "/actors/1/parent the parent \"Rusia\" is not a declared actor; did you mean \"Russia\"?"},
        {"{\"relations\":[],\"actors\":[{\"id\":\"A\",\"parent\":\"B\"},{\"id\":\"B\",\"parent\":\"A\"}]}",
         "an actor belongs to itself: A → B → A"},
        {"{\"relations\":[],\"sources\":[{\"id\":\"s\",\"title\":\"T\"},{\"id\":\"s\",\"title\":\"U\"}]}",
         "/sources/1/title the source \"s\" is declared before, and its title is \"T\" there; give one of them "
         "another id"},
        {"{\"relations\":[],\"vocabulary\":[{\"word\":\"x\",\"weight\":-1}]}",
         "/vocabulary/0/weight the weight of a word must be from 1e-12 to 1e12"},
        {"[[\"a\\u0007\",\"meets\",\"b\"]]", "error bad-name 1:3 /0/0 the name \"a\\x07\""},
        {"[[\"a\",\"meets\",\"  \"]]", "/0/2 the name \"  \""},
    };
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        struct heard heard;
        enum entente_status status = refuse_as("t.json", refusals[i].text, strlen(refusals[i].text), &heard);
        assert_int_equal(status, ENTENTE_BAD_INPUT);
        assert_heard(&heard, refusals[i].said);
    }
}

TEST(all_errors_come_at_once_but_not_more_than_twenty) {
    char text[4096] = "[0";
    for (int i = 1; i < 50; i++) strcat(text, ",\n0");
    strcat(text, "]");
    struct heard heard;
    refuse_as("t.json", text, strlen(text), &heard);
    assert_int_equal(heard.count, 21);
    assert_heard(&heard, "error wrong-type 20:1 /19 ");
    assert_null(strstr(heard.text, "/20 "));
    assert_heard(&heard, "note more 0:0  30 more errors are not shown");
}

TEST(bytes_that_are_not_utf8_are_refused) {
    struct heard heard;
    refuse_as("t.json", "[\n\"a\xFF\"]", 7, &heard);
    assert_heard(&heard, "error encoding 2:3  byte 0xff at offset 4 is not UTF-8; save it as UTF-8");
    refuse_as("t.json", "\xFF\xFE[\0", 4, &heard);
    assert_heard(&heard, "note encoding 0:0  read as UTF-16; \nerror json-syntax 1:2 ");
    refuse_as("t.json", "[\0]", 3, &heard);
    assert_heard(&heard, "error nul-byte 1:2 ");
}

TEST(a_byte_order_mark_is_skipped_and_columns_count_characters) {
    struct heard heard;
    entente_document *d = load("\xEF\xBB\xBF[[\"\xC3\xA9t\xC3\xA9\",\"zzgloffs\",\"b\"]]", &heard);
    assert_heard(&heard, "warning unknown-relation 1:9 /0/1");
    entente_document_free(d);
}

TEST(unknown_keys_and_sources_are_warned_about) {
    struct heard heard;
    entente_document *d = load(
        "{\"sources\":[{\"id\":\"post\"}],\"relations\":[{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"weigth\":1,"
        "\"evidence\":[{\"source\":\"pots\"},{\"url\":\"javascript:x\"}]}]}",
        &heard);
    assert_heard(
        &heard,
        "warning unknown-key 1:96 /relations/0/weigth unknown key \"weigth\" is ignored; did you mean \"weight\"?");
    assert_heard(
        &heard, "/relations/0/evidence/0/source the source \"pots\" is not declared; did you mean \"post\"?");
    assert_heard(&heard, "/relations/0/evidence/1/url the address \"javascript:x\" is left out");
    assert_int_equal(heard.count, 3);
    assert_string_equal(entente_document_relation(d, 0)->evidence[1].url, "");
    assert_int_equal(entente_document_source_count(d), 2);
    entente_document_free(d);
}

TEST(a_missing_file_and_an_unknown_format_say_so) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    entente_document *d;
    assert_int_equal(entente_document_read("no/such/file.json", NULL, &d, &sink), ENTENTE_UNREADABLE);
    assert_null(d);
    assert_heard(&heard, "cannot be read: No such file or directory");
    const struct entente_read_options odd = {.format = "xls"};
    assert_int_equal(entente_document_parse("x", "[]", 2, &odd, &d, &sink), ENTENTE_BAD_OPTION);
    assert_heard(&heard, "no input format \"xls\"");
}

TEST(formats_are_told_by_suffix_then_by_content) {
    struct heard heard;
    const char *csv = "source,relation,target\na,supports,b\n";
    const char *ndjson =
        "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\"}\n{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"c\"}\n";
    const struct {
        const char *name, *text;
        size_t relations;
    } cases[] = {
        {"x.csv", csv, 1},
        {"x", csv, 1},
        {"X.NDJSON", ndjson, 2},
        {"-", ndjson, 2},
        {"-", "[[\"a\",\"supports\",\"b\"]]", 1},
        {"-", "{\n\"relations\":[]}", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        entente_document *d = load_as(cases[i].name, cases[i].text, &heard);
        assert_int_equal(entente_document_relation_count(d), cases[i].relations);
        entente_document_free(d);
    }
}

TEST(test_what_is_declared_twice_is_taken_together) {
    struct heard heard;
    entente_document *document = load(
        "{\"relations\":[[\"x\",\"foos\",\"B\"]],\"sources\":[{\"id\":\"s\",\"title\":\"T\"},{\"id\":\"s\","
        "\"publisher\":\"P\"}],\"vocabulary\":[{\"word\":\"foos\",\"sign\":-1},{\"word\":\"foos\",\"weight\":2}],"
        "\"actors\":[{\"id\":\"a\",\"aliases\":[\"x\"]},{\"id\":\"a\",\"kind\":\"state\",\"name\":\"A\","
        "\"aliases\":[\"x\",\"y\"],\"bloc\":\"west\"},{\"id\":\"a\",\"kind\":\"state\"}]}",
        &heard);
    assert_heard(&heard, "note declared-again");
    assert_int_equal(entente_document_actor_count(document), 2);
    assert_int_equal(entente_document_source_count(document), 1);
    const struct entente_relation *relation = entente_document_relation(document, 0);
    const struct entente_actor *actor = entente_document_actor(document, relation->source);
    assert_string_equal(actor->name, "A");
    assert_string_equal(actor->bloc, "west");
    assert_int_equal(actor->kind, ENTENTE_STATE);
    assert_int_equal(actor->alias_count, 2);
    assert_string_equal(entente_document_source(document, 0)->title, "T");
    assert_string_equal(entente_document_source(document, 0)->publisher, "P");
    assert_int_equal(relation->sign, -1);
    assert_true(relation->weight == 2);
    entente_document_free(document);
}
