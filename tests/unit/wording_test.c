/* SPDX-License-Identifier: MIT */
#include "model/wording.h"
#include "support/loaded.h"

static void expect_plain(const char *given, const char *expected) {
    struct ent_buffer plain = {0};
    assert_true(ent_wording_plain(given, &plain));
    assert_string_equal(plain.data, expected);
    ent_buffer_clear(&plain);
}

TEST(test_plain_spelling) {
    expect_plain("WAS_AT_WAR_WITH", "was at war with");
    expect_plain("Was at war with", "was at war with");
    expect_plain("isAlliedWith", "is allied with");
    expect_plain("SACKED", "sacked");
    expect_plain("supports", "supports");
    expect_plain("US-backs", "US-backs");
    expect_plain("EU", "eu");
    expect_plain("McCarthyizes", "mcCarthyizes");
    expect_plain("supports \xF0\x9F\xA4\x9D", "supports \xF0\x9F\xA4\x9D");
    expect_plain("", "");
}

/* One relation A word B: "source word target sign weight", and a part of what is said. */
static void expect(const char *word, const char *expected, const char *said) {
    char text[256], got[256];
    struct heard heard;
    snprintf(text, sizeof text, "[[\"A\",\"%s\",\"B\"]]", word);
    entente_document *document = load(text, &heard);
    const struct entente_relation *r = entente_document_relation(document, 0);
    snprintf(got, sizeof got, "%s %s %s %d %g", entente_document_actor(document, r->source)->name, r->word,
             entente_document_actor(document, r->target)->name, r->sign, r->weight);
    assert_string_equal(got, expected);
    assert_heard(&heard, said);
    entente_document_free(document);
}

TEST(test_the_vocabulary_classifies_and_never_rewrites) {
    expect("WAS_A_FRIEND_OF", "A was a friend of B 1 1", "\"WAS_A_FRIEND_OF\" as \"is a friend of\"");
    expect("Food aid to", "A food aid to B 1 2", "\"Food aid to\" as \"feeds\"");
    expect("imposesSanctionsOn", "A imposes sanctions on B -1 2", "imposes sanctions on");
    expect("has supported", "A has supported B 1 1", "\"has supported\" as \"supports\"");
    expect("strongly and openly supports", "A strongly and openly supports B 0 1", "unknown");
    expect("strongly supports", "A strongly supports B 1 1", "supports");
    expect("\xE2\x80\x9Csupports\xE2\x80\x9D", "A \xE2\x80\x9Csupports\xE2\x80\x9D B 1 1", "supports");
    expect("supports.", "A supports. B 1 1", "supports");
    expect("+", "A + B 1 1", "");
    expect("-", "A - B -1 1", "");
    expect("ally", "A ally B 1 3", "");
}

TEST(test_the_passive_is_told_from_the_other_end) {
    expect("is sanctioned by", "B sanctions A -1 2", "is read as \"sanctions\" from the other end");
    expect("has been accused by", "B accuses A -1 1", "from the other end");
    expect("targetedBy", "B targets A -1 2", "from the other end");
    expect("is supported by", "B supports A 1 1", "from the other end");
}

TEST(test_negation_turns_or_clears_the_sign) {
    expect("does not support", "A does not support B -1 1", "is the contrary of \"supports\"");
    expect("refuses to support", "A refuses to support B -1 1", "contrary");
    expect("no longer supports", "A no longer supports B -1 1", "contrary");
    expect("does not oppose", "A does not oppose B 0 1", "says only what is not");
    expect("is not opposed to", "A is not opposed to B 0 1", "says only what is not");
    expect("denies supporting", "A denies supporting B 0 1", "says only what is not");
    expect("does not refuse to support", "A does not refuse to support B 1 1", "supports");
}

TEST(test_what_may_be_counts_half) {
    expect("would welcome", "A would welcome B 1 0.25", "says what may be");
    expect("plans to attack", "A plans to attack B -1 1.5", "says what may be");
    expect("continues to support", "A continues to support B 1 1", "supports");
}

TEST(test_no_relation_is_no_tie) {
    expect("has no relation with", "A has no relation with B 0 0", "\"A has no relation with B\" says that");
    expect("no evidence of a link to", "A no evidence of a link to B 0 0", "makes no tie");
    expect("is not related to", "A is not related to B 0 0", "makes no tie");
    expect("unrelated to", "A unrelated to B 0 0", "makes no tie");
}

TEST(test_a_sign_that_is_given_decides) {
    struct heard heard;
    entente_document *document =
        load("[{\"source\":\"A\",\"relation\":\"does not support\",\"target\":\"B\",\"sign\":1}]", &heard);
    assert_int_equal(entente_document_relation(document, 0)->sign, 1);
    assert_string_equal(heard.text, "");
    entente_document_free(document);
}
