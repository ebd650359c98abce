/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "read/reader.h"
#include "support/loaded.h"

/* -- what came, as text ---------------------------------------------------------------------------------- */

static void add_field(struct ent_buffer *out, const char *name, const char *value) {
    if (value != NULL && *value != '\0') ent_buffer_format(out, " %s=%s", name, value);
}

static void add_actor(struct ent_buffer *out, const entente_document *document, size_t index) {
    const struct entente_actor *actor = entente_document_actor(document, index);
    if (!actor->declared) return;
    ent_buffer_add(out, actor->id);
    if (strcmp(actor->name, actor->id) != 0) add_field(out, "name", actor->name);
    if (actor->kind != ENTENTE_OTHER) add_field(out, "kind", entente_kind_name(actor->kind));
    add_field(out, "bloc", actor->bloc);
    add_field(out, "role", actor->role);
    add_field(out, "note", actor->note);
    for (size_t i = 0; i < actor->alias_count; i++) add_field(out, "alias", actor->aliases[i]);
    if (actor->parent != ENTENTE_NONE)
        add_field(out, "parent", entente_document_actor(document, actor->parent)->id);
    ent_buffer_add(out, "\n");
}

static void add_evidence(struct ent_buffer *out, const struct entente_evidence *evidence) {
    ent_buffer_add(out, " [");
    add_field(out, "note", evidence->note);
    add_field(out, "title", evidence->title);
    add_field(out, "url", evidence->url);
    ent_buffer_add(out, " ]");
}

static void add_relation(struct ent_buffer *out, const entente_document *document, size_t index) {
    const struct entente_relation *relation = entente_document_relation(document, index);
    static const char *const signs[] = {"-", "0", "+"};
    ent_buffer_format(out, "%s|%s|%s %s", entente_document_actor(document, relation->source)->id,
                      relation->word, entente_document_actor(document, relation->target)->id,
                      signs[relation->sign + 1]);
    if (relation->weight != 1) {
        ent_buffer_add(out, " weight=");
        ent_buffer_real(out, relation->weight);
    }
    if (relation->confidence != 1) {
        ent_buffer_add(out, " confidence=");
        ent_buffer_real(out, relation->confidence);
    }
    add_field(out, "date", relation->when.text);
    add_field(out, "note", relation->note);
    for (size_t i = 0; i < relation->evidence_count; i++) add_evidence(out, &relation->evidence[i]);
    ent_buffer_add(out, "\n");
}

static struct heard expect_under(const char *name, const char *text, const char *wanted) {
    struct heard heard;
    struct ent_buffer out = {0};
    entente_document *document = load_as(name, text, &heard);
    for (size_t i = 0; i < entente_document_actor_count(document); i++) add_actor(&out, document, i);
    for (size_t i = 0; i < entente_document_relation_count(document); i++) add_relation(&out, document, i);
    ent_buffer_add(&out, "");
    assert_string_equal(out.data, wanted);
    ent_buffer_clear(&out);
    entente_document_free(document);
    return heard;
}

/* The text, recognised by itself with and without a name, must hold these actors and relations. */
static struct heard expect(const char *name, const char *text, const char *wanted) {
    expect_under("<stdin>", text, wanted);
    return expect_under(name, text, wanted);
}

static void expect_refusal(const char *text, const char *said) {
    struct heard heard;
    refuse_as("x.json", text, strlen(text), &heard);
    assert_string_equal(heard.text, said);
}

#define expect_said(heard, part) assert_non_null(strstr((heard).text, part))

/* -- graphs of other programs ---------------------------------------------------------------------------- */

TEST(test_node_link_of_networkx) {
    expect(
        "x.json",
        "{\"directed\":true,\"multigraph\":true,\"graph\":{\"name\":\"Crisis\"},\"nodes\":[{\"kind\":\"state\","
        "\"id\":\"Norland\"},{\"id\":\"talks\"}],\"links\":[{\"relation\":\"supports\",\"sign\":1,"
        "\"date\":\"2021-03-04\",\"source\":\"Norland\",\"target\":\"talks\",\"key\":0}]}",
        "Norland kind=state\ntalks\nNorland|supports|talks + date=2021-03-04\n");
    expect(
        "x.json",
        "{\"nodes\":[{\"id\":0,\"label\":\"Ardenia\"},{\"id\":1,\"label\":\"Borland\"},{\"id\":2,\"label\":"
        "\"Corvia\"}],\"edges\":[{\"source\":0,\"target\":1,\"weight\":-2},{\"source\":1,\"target\":2,\"weight\":1}]}",
        "0 name=Ardenia\n1 name=Borland\n2 name=Corvia\n0|is hostile to|1 - weight=2\n1|is friendly to|2 +\n");
    expect(
        "x.json",
        "{\"directed\":true,\"graph\":[],\"nodes\":[{\"id\":\"A\"},{\"id\":\"B\"}],\"adjacency\":[[{\"relation\":"
        "\"supports\",\"id\":\"B\",\"key\":0}],[]]}",
        "A\nB\nA|supports|B +\n");
    expect(
        "x.json",
        "{\"directed\":false,\"nodes\":[{\"id\":1},{\"id\":2}],\"adjacency\":[[{\"id\":2,\"relation\":\"meets\"}],"
        "[{\"id\":1,\"relation\":\"meets\"}]]}",
        "1\n2\n1|meets|2 0\n");
}

TEST(test_places_in_the_list_stand_for_nodes_without_ids) {
    struct heard heard =
        expect("x.json",
               "{\"nodes\":[{\"name\":\"Ardenia\",\"group\":1},{\"name\":\"Borland\"}],\"links\":[{"
               "\"source\":0,\"target\":1,\"value\":3}]}",
               "Ardenia bloc=1\nBorland\nArdenia|relates to|Borland 0 weight=3\n");
    expect_said(heard, "note by-place 0:0  the ends of one relation are places in the list of actors");
    expect_refusal(
        "{\"nodes\":[{\"name\":\"A\"}],\"links\":[{\"source\":0,\"target\":7}]}",
        "error no-such-place 1:34 /links/0 7 is no place in the list, which holds 1 actors; the first is 0\n");
}

TEST(test_cytoscape) {
    static const char *const wanted =
        "n0 name=Norland\nn1 name=Sudmark parent=n0\nn0|sanctions|n1 - weight=2\n";
    expect(
        "x.json",
        "{\"elements\":{\"nodes\":[{\"data\":{\"id\":\"n0\",\"name\":\"Norland\"}},{\"data\":{\"id\":\"n1\",\"name\":"
        "\"Sudmark\",\"parent\":\"n0\"}}],\"edges\":[{\"data\":{\"id\":\"e0\",\"source\":\"n0\",\"target\":\"n1\","
        "\"interaction\":\"sanctions\",\"name\":\"Norland (sanctions) Sudmark\"}}]}}",
        wanted);
    expect(
        "x.json",
        "[{\"group\":\"nodes\",\"data\":{\"id\":\"n0\",\"name\":\"Norland\"}},{\"data\":{\"id\":\"n1\",\"label\":"
        "\"Sudmark\",\"parent\":\"n0\"}},{\"data\":{\"id\":\"e0\",\"source\":\"n0\",\"target\":\"n1\",\"label\":"
        "\"sanctions\"}}]",
        wanted);
}

TEST(test_json_graph_format) {
    static const char *const wanted =
        "n0 name=Norland\nn1 name=Sudmark\nn0|sanctions|n1 - weight=3 date=2021\n";
    expect(
        "x.json",
        "{\"graph\":{\"label\":\"Crisis\",\"nodes\":[{\"id\":\"n0\",\"label\":\"Norland\"},{\"id\":\"n1\",\"label\":"
        "\"Sudmark\"}],\"edges\":[{\"source\":\"n0\",\"relation\":\"sanctions\",\"target\":\"n1\",\"directed\":true,"
        "\"metadata\":{\"weight\":3,\"date\":2021}}]}}",
        wanted);
    expect(
        "x.json",
        "{\"graphs\":[{\"nodes\":{\"n0\":{\"label\":\"Norland\"},\"n1\":{\"label\":\"Sudmark\"}},\"edges\":[{"
        "\"source\":\"n0\",\"target\":\"n1\",\"relation\":\"sanctions\",\"metadata\":{\"weight\":3,\"date\":\"2021\"}}]}"
        ",{\"nodes\":{},\"edges\":[]}]}",
        wanted);
}

TEST(test_kumu) {
    struct heard heard = expect(
        "x.json",
        "{\"elements\":[{\"label\":\"Norland\",\"type\":\"Country\"},{\"label\":\"Sudmark\"}],\"connections\":[{"
        "\"from\":\"Norland\",\"to\":\"Sudmark\",\"type\":\"sanctions\",\"direction\":\"directed\"},{\"from\":"
        "\"Norland\",\"to\":\"Sudmark\",\"type\":\"meets\",\"direction\":\"mutual\"}]}",
        "Norland kind=state\nSudmark\nNorland|meets|Sudmark 0\nNorland|sanctions|Sudmark - weight=2\n"
        "Sudmark|meets|Norland 0\n");
    expect_said(heard, "note mutual");
    expect(
        "x.json",
        "{\"elements\":[{\"_id\":\"elem-a\",\"attributes\":{\"label\":\"Norland\",\"element type\":\"Country\"}},{"
        "\"_id\":\"elem-b\",\"attributes\":{\"label\":\"Sudmark\"}}],\"connections\":[{\"_id\":\"conn-1\",\"from\":"
        "\"elem-a\",\"to\":\"elem-b\",\"attributes\":{\"connection type\":\"sanctions\"}}]}",
        "elem-a name=Norland kind=state\nelem-b name=Sudmark\nelem-a|sanctions|elem-b - weight=2\n");
}

TEST(test_neo4j) {
    static const char *const wanted =
        "0 name=Norland\n1 name=Sudmark\n0|sanctions|1 - weight=2 date=2019/..\n";
    expect(
        "x.jsonl",
        "{\"type\":\"node\",\"id\":\"0\",\"labels\":[\"Actor\"],\"properties\":{\"name\":\"Norland\"}}\n"
        "{\"type\":\"node\",\"id\":\"1\",\"labels\":[\"Actor\"],\"properties\":{\"name\":\"Sudmark\"}}\n"
        "{\"type\":\"relationship\",\"id\":\"0\",\"label\":\"SANCTIONS\",\"start\":{\"id\":\"0\",\"labels\":["
        "\"Actor\"]},\"end\":{\"id\":\"1\"},\"properties\":{\"since\":2019}}\n",
        wanted);
    expect(
        "x.json",
        "{\"nodes\":{\"0\":{\"type\":\"node\",\"id\":\"0\",\"labels\":[\"Actor\"],\"properties\":{\"name\":"
        "\"Norland\"}},\"1\":{\"id\":\"1\",\"properties\":{\"name\":\"Sudmark\"}}},\"rels\":{\"0\":{\"type\":"
        "\"relationship\",\"label\":\"SANCTIONS\",\"start\":{\"id\":\"0\"},\"end\":{\"id\":\"1\"},\"properties\":{"
        "\"since\":2019}}}}",
        wanted);
    expect(
        "x.json",
        "[{\"n\":{\"identity\":0,\"labels\":[],\"properties\":{\"name\":\"Norland\"}},\"r\":{\"identity\":5,\"start\":"
        "0,\"end\":1,\"type\":\"SANCTIONS\",\"properties\":{\"since\":2019}},\"m\":{\"identity\":1,\"labels\":[],"
        "\"properties\":{\"name\":\"Sudmark\"}}}]",
        wanted);
}

/* -- extractors ------------------------------------------------------------------------------------------ */

TEST(test_graph_documents) {
    static const char *const wanted = "Norland kind=state\nSudmark kind=state\n"
                                      "Norland|sanctions|Sudmark - weight=2 [ title=story.txt ]\n";
    expect(
        "x.json",
        "[{\"nodes\":[{\"id\":\"Norland\",\"type\":\"Country\",\"properties\":{}}],\"relationships\":[{\"source\":{"
        "\"id\":\"Norland\",\"type\":\"Country\"},\"target\":{\"id\":\"Sudmark\",\"type\":\"Country\"},\"type\":"
        "\"SANCTIONS\",\"properties\":{}}],\"source\":{\"page_content\":\"…\",\"metadata\":{\"source\":\"story.txt\"}}}]",
        wanted);
    expect(
        "x.json",
        "{\"lc\":1,\"type\":\"constructor\",\"id\":[\"GraphDocument\"],\"kwargs\":{\"nodes\":[],\"relationships\":[{"
        "\"lc\":1,\"id\":[\"Relationship\"],\"kwargs\":{\"source\":{\"lc\":1,\"kwargs\":{\"id\":\"Norland\",\"type\":"
        "\"Country\"}},\"target\":{\"lc\":1,\"kwargs\":{\"id\":\"Sudmark\",\"type\":\"Country\"}},\"type\":"
        "\"SANCTIONS\"}}],\"source\":{\"lc\":1,\"kwargs\":{\"page_content\":\"…\",\"metadata\":{\"source\":"
        "\"story.txt\"}}}}}",
        wanted);
}

TEST(test_keys_of_extractors) {
    static const char *const plain = "A|supports|B +\n";
    expect("x.json", "{\"triples\":[[\"A\",\"supports\",\"B\"]]}", plain);
    expect("x.json",
           "{\"output\":{\"statements\":[{\"head\":\"A\",\"relation\":\"supports\",\"tail\":\"B\"}]}}",
           plain);
    expect("x.json", "[{\"from\":\"A\",\"to\":\"B\",\"type\":\"supports\"}]", plain);
    expect("x.json", "{\"network\":{\"edges\":[[\"A\",\"supports\",\"B\"]]}}", plain);
    expect(
        "x.json",
        "{\"kinds\":[{\"id\":1,\"name\":\"k\"}],\"our_list\":[{\"from\":\"A\",\"to\":\"B\",\"type\":\"supports\"}]}",
        plain);
    expect("x.json", "[{\"entity1\":\"A\",\"relation\":\"supports\",\"entity2\":\"B\"}]", plain);
    expect("x.json", "[{\"node_1\":\"A\",\"edge\":\"supports\",\"node_2\":\"B\"}]", plain);
    expect("x.json", "{\"result\":[{\"sourceNode\":\"A\",\"label\":\"supports\",\"targetNode\":\"B\"}]}",
           plain);
    expect("x.json", "{\"events\":[{\"actor\":\"A\",\"action\":\"supports\",\"recipient\":\"B\"}]}", plain);
    expect("x.json", "[{\"from\":\"A\",\"to\":\"B\",\"relation\":\"supports\"}]", plain);
    expect("x.json", "{\"relations\":[[{\"id\":\"A\"},\"supports\",\"B\"]]}", "A\nA|supports|B +\n");
    expect(
        "x.json",
        "{\"actors\":[{\"id\":\"A\",\"type\":\"Planet\"}],\"relations\":[{\"from\":\"A\",\"to\":\"B\",\"type\":\"supports\"}]}",
        "A role=Planet\nA|supports|B +\n");
    expect("x.json",
           "{\"entities\":[{\"name\":\"A\",\"relations\":[{\"target\":\"B\",\"type\":\"supports\"}]}]}",
           "A\nA|supports|B +\n");
    expect(
        "x.json",
        "{\"entities\":[{\"text\":\"A\",\"label\":\"GPE\"}],\"relations\":[{\"head\":\"A\",\"relation\":\"supports\",\"tail\":\"B\"}]}",
        "A kind=state\nA|supports|B +\n");
    expect("x.json",
           "{\"nodes\":[[\"A\",{\"kind\":\"state\"}]],\"edges\":[[\"A\",\"B\",{\"relation\":\"supports\"}]]}",
           "A kind=state\nA|supports|B +\n");
    expect("x.jsonl", "{\"id\":1,\"label\":\"A\"}\n{\"source\":1,\"target\":1,\"type\":\"supports\"}\n",
           "1 name=A\n1|supports|1 +\n");
    expect("x.ndjson", "{\"head\":\"A\",\"type\":\"supports\",\"tail\":\"B\"}\n\n", plain);
    expect("x.json", "[{\"source\":\"A\",\"relation\":\"supports\",\"target\":[\"B\",\"C\"]}]",
           "A|supports|B +\nA|supports|C +\n");
    expect(
        "x.json",
        "{\"triples\":[{\"subject\":\"A\",\"subject_type\":\"Person\",\"predicate\":\"supports\",\"object\":\"B\","
        "\"object_type\":\"Policy\",\"source\":\"Reuters\",\"quote\":\"said so\"}]}",
        "A kind=person\nB kind=issue\nA|supports|B + [ note=said so title=Reuters ]\n");
    expect(
        "x.json",
        "{\"entities\":{\"PERSON\":[\"Lavrov\"]},\"relations\":[{\"source_id\":1,\"source_name\":\"Lavrov\",\"target\":"
        "\"B\",\"type\":\"supports\",\"confidence\":80}]}",
        "1 name=Lavrov (1)\nLavrov kind=person\n1|supports|B + confidence=0.8\n");
}

TEST(test_what_turns_a_sign) {
    expect(
        "x.json",
        "[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"negated\":true},{\"source\":\"A\",\"relation\":"
        "\"meets\",\"target\":\"C\",\"polarity\":\"negative\"},{\"source\":\"A\",\"relation\":\"meets\",\"target\":"
        "\"D\",\"sentiment\":-0.8},{\"source\":\"A\",\"relation\":\"meets\",\"target\":\"E\",\"stance\":\"for\"}]",
        "A|not supports|B -\nA|meets|C -\nA|meets|D - weight=0.8\nA|meets|E +\n");
    expect("x.json", "{\"edges\":[{\"actor\":\"A\",\"stance\":\"supports\",\"issue\":\"B\"}]}",
           "A|supports|B +\n");
}

TEST(test_fourth_parts) {
    expect(
        "x.json",
        "{\"triples\":[[\"A\",\"supports\",\"B\",\"2018-01-02\"],[\"A\",\"supports\",\"C\",2],[\"A\",\"supports\","
        "\"D\",{\"note\":\"n\"}],[\"A\",\"E\"]]}",
        "A|supports|B + date=2018-01-02\nA|supports|C + weight=2\nA|supports|D + note=n\nA|relates to|E 0\n");
}

/* -- entities, threats, queries -------------------------------------------------------------------------- */

TEST(test_follow_the_money) {
    expect(
        "x.jsonl",
        "{\"id\":\"n0\",\"schema\":\"Organization\",\"properties\":{\"name\":[\"Norland\",\"Northland\"],\"alias\":["
        "\"NL\"]}}\n{\"id\":\"n1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Doe\"]}}\n{\"id\":\"e0\","
        "\"schema\":\"UnknownLink\",\"properties\":{\"subject\":[\"n1\"],\"object\":[\"n0\"],\"role\":[\"supports\"],"
        "\"date\":[\"2021-03-04\"]}}\n{\"id\":\"e1\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"n1\"],"
        "\"asset\":[\"n0\"],\"startDate\":[\"2020\"]}}\n",
        "n0 name=Norland kind=organisation alias=Northland alias=NL\nn1 name=Doe kind=person\n"
        "n1|owns|n0 0 date=2020/..\nn1|supports|n0 + date=2021-03-04\n");
}

TEST(test_stix) {
    expect(
        "x.json",
        "{\"type\":\"bundle\",\"id\":\"bundle--1\",\"objects\":[{\"type\":\"identity\",\"id\":\"identity--0\",\"name\":"
        "\"Norland\",\"identity_class\":\"organization\"},{\"type\":\"threat-actor\",\"id\":\"threat-actor--1\","
        "\"name\":\"Bear\"},{\"type\":\"marking-definition\",\"id\":\"marking-definition--2\"},{\"type\":"
        "\"relationship\",\"id\":\"relationship--0\",\"relationship_type\":\"targets\",\"source_ref\":"
        "\"threat-actor--1\",\"target_ref\":\"identity--0\",\"confidence\":50,\"start_time\":\"2020-01-01T00:00:00Z\"},"
        "{\"type\":\"sighting\",\"id\":\"sighting--0\",\"sighting_of_ref\":\"threat-actor--1\",\"where_sighted_refs\":["
        "\"identity--0\"]}]}",
        "identity--0 name=Norland kind=organisation\nthreat-actor--1 name=Bear kind=group\n"
        "identity--0|sighted|threat-actor--1 0\n"
        "threat-actor--1|targets|identity--0 - weight=2 confidence=0.5 date=2020-01-01/..\n");
}

TEST(test_answers_to_sparql) {
    static const char *const wanted =
        "http://e.example/Q1 name=Norland\nhttp://e.example/Q2 name=Q2\n"
        "http://e.example/Q1|allies with|http://e.example/Q2 + weight=3 date=2021\n";
    expect(
        "x.json",
        "{\"head\":{\"vars\":[\"a\",\"aLabel\",\"how\",\"b\",\"date\"]},\"results\":{\"bindings\":[{\"a\":{\"type\":"
        "\"uri\",\"value\":\"http://e.example/Q1\"},\"aLabel\":{\"type\":\"literal\",\"value\":\"Norland\"},\"how\":{"
        "\"type\":\"uri\",\"value\":\"http://e.example/allies_with\"},\"b\":{\"type\":\"uri\",\"value\":"
        "\"http://e.example/Q2\"},\"date\":{\"type\":\"literal\",\"value\":\"2021\"}}]}}",
        wanted);
    expect(
        "x.json",
        "[{\"a\":\"http://e.example/Q1\",\"aLabel\":\"Norland\",\"how\":\"allies with\",\"b\":\"http://e.example/Q2\","
        "\"date\":\"2021\"}]",
        wanted);
    expect_refusal(
        "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[]}}",
        "error no-triples 1:1  the answer has no two variables that could be actors; ask for who, what and "
        "whom: SELECT ?s ?p ?o\n");
}

TEST(test_what_only_goes_with_networks_is_left_out) {
    struct heard heard = expect(
        "x.json",
        "{\"objects\":[{\"type\":\"identity\",\"id\":\"identity--0\",\"name\":\"A\"},{\"type\":\"report\",\"id\":"
        "\"report--1\",\"name\":\"R\"},{\"type\":\"relationship\",\"source_ref\":\"identity--0\",\"target_ref\":"
        "\"identity--0\",\"relationship_type\":\"targets\",\"revoked\":true}]}",
        "identity--0 name=A\n");
    expect_said(heard, "note revoked 0:0  one relation is revoked and left out");
    expect("x.jsonl",
           "{\"id\":\"a\",\"caption\":\"A\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ah\",\"A\"]}}\n"
           "{\"id\":\"b\",\"schema\":\"Address\",\"properties\":{\"full\":[\"x\"]}}\n",
           "a name=A kind=person alias=Ah\n");
    heard = expect(
        "x.json",
        "{\"directed\":true,\"_subgraph_cnt\":1,\"objects\":[{\"name\":\"cluster_a\",\"_gvid\":0,\"nodes\":"
        "[1,2]},{\"_gvid\":1,\"name\":\"n0\",\"label\":\"A\"},{\"_gvid\":2,\"name\":\"B\",\"label\":"
        "\"\\\\N\"}],\"edges\":[{\"_gvid\":0,\"tail\":1,\"head\":2,\"label\":\"supports\"}]}",
        "1 name=A\n2 name=B\n1|supports|2 +\n");
}

/* -- names and ids --------------------------------------------------------------------------------------- */

TEST(test_one_name_for_two_ids_stays_two) {
    struct heard heard = expect(
        "x.json",
        "{\"nodes\":[{\"id\":\"w1\",\"label\":\"Washington\"},{\"id\":\"w2\",\"label\":\"Washington\"}],\"links\":["
        "{\"source\":\"w1\",\"target\":\"w2\",\"type\":\"praises\"}]}",
        "w1 name=Washington (w1)\nw2 name=Washington (w2)\nw1|praises|w2 +\n");
    expect_said(heard, "warning same-name");
    expect_refusal("{\"nodes\":[{\"id\":\"w1\",\"label\":\"W\"},{\"id\":\"w2\",\"label\":\"W\"}],\"links\":[{"
                   "\"source\":\"W\",\"target\":\"w2\",\"type\":\"praises\"}]}",
                   "error shared-name 1:69 /links/0 several actors are called \"W\"; name it by its id\n");
    heard = expect("x.json",
                   "{\"nodes\":[{\"id\":\"A\"}],\"links\":[{\"source\":\"A\",\"target\":\"B\",\"type\":3}]}",
                   "A\nA|relates to|B 0\n");
    expect_said(heard, "note unlisted 0:0  one end of a relation is in no list of actors");
    expect_said(heard, "not kept: what stands under \"type\"");
}

TEST(test_what_is_not_kept_is_told) {
    struct heard heard =
        expect("x.json",
               "{\"nodes\":[{\"id\":\"A\",\"gdp\":3}],\"links\":[{\"source\":\"A\",\"target\":\"B\","
               "\"type\":\"supports\",\"mood\":\"x\",\"weight\":\"strong\"}],\"remarks\":[1]}",
               "A\nA|supports|B +\n");
    expect_said(heard, "note left-out 0:0  not kept: what stands under \"gdp\", \"mood\", \"remarks\"; \n");
    expect_said(
        heard,
        "warning bad-number 0:0  weights or confidences that are no numbers are left out (1), the first "
        "is \"strong\"");
    heard = expect(
        "x.json",
        "[{\"subject\":{\"name\":\"A\",\"shoe\":5},\"predicate\":\"supports\",\"object\":{\"name\":\"B\",\"hat\":1}}]",
        "A\nB\nA|supports|B +\n");
    expect_said(heard, "note left-out 0:0  not kept: what stands under \"shoe\", \"hat\"; \n");
}

/* -- ours, and refused ----------------------------------------------------------------------------------- */

TEST(test_our_own_format_stays_strict) {
    struct heard heard;
    static const char *const ours[] = {
        "{\"relations\":[{\"source\":\"A\",\"relaton\":\"supports\",\"target\":\"B\"}]}",
        "{\"actors\":[],\"relations\":[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"negated\":\"perhaps\"}]}",
        "{\"vocabulary\":[],\"relations\":[{\"from\":\"A\",\"to\":\"B\",\"type\":\"supports\"}]}",
        "[{\"source\":\"A\",\"target\":\"B\",\"weight\":2}]",
        "[{\"Source\":\"A\",\"Relation\":\"supports\",\"Target\":\"B\"}]",
        "{}",
        "[{}]"};
    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++) {
        refuse_as("x.json", ours[i], strlen(ours[i]), &heard);
        assert_null(strstr(heard.text, "missing-end"));
        assert_null(strstr(heard.text, "no-relations"));
    }
    expect("x.json", "{\"actors\":[{\"id\":17,\"name\":\"A\"}],\"relations\":[[\"A\",\"supports\",\"B\"]]}",
           "17 name=A\n17|supports|B +\n");
}

TEST(test_what_is_missing_is_told_with_its_place) {
    expect_refusal("{\"nodes\":[{\"id\":\"A\"}],\n\"links\":[{\"source\":\"A\",\"type\":\"supports\"}]}",
                   "error missing-end 2:10 /links/0 \"target\" is missing; each relation needs two actors\n");
    expect_refusal("{\"type\":\"node\",\"id\":\"0\",\"labels\":[]}\n{\"type\":",
                   "error json-syntax 2:9  the JSON ends too early; is the file complete?\n");
    expect_refusal(
        "{\"triples\":[\"A supports B\"]}",
        "error bad-triple 1:1  relations must be objects or arrays of three, these are texts; for example "
        "{\"edges\": [{\"source\": \"A\", \"relation\": \"supports\", \"target\": \"B\"}]}\n");
    expect_refusal(
        "[{\"who\":\"A\",\"whom\":\"B\"}]",
        "error no-relations 1:1  no list of actors or relations was found; for example {\"edges\": "
        "[{\"source\": \"A\", \"relation\": \"supports\", \"target\": \"B\"}]}\n");
}

TEST(test_too_much_is_refused) {
    struct ent_buffer text = {0};
    struct heard heard;
    ent_buffer_add(&text, "{\"edges\":[{\"source\":[");
    for (int i = 0; i < 1000; i++) ent_buffer_add(&text, "\"A\",");
    ent_buffer_add(&text, "\"B\"],\"target\":[");
    for (int i = 0; i < 1000; i++) ent_buffer_add(&text, "\"A\",");
    ent_buffer_add(&text, "\"B\"]}]}");
    refuse_as("x.json", text.data, text.length, &heard);
    expect_said(heard, "error too-many-ends 1:11 /edges/0 the relation stands for more than 10000");
    ent_buffer_clear(&text);
    for (int i = 0; i < 1500; i++) ent_buffer_add(&text, "{\"graph\":");
    ent_buffer_add(&text, "1");
    for (int i = 0; i < 1500; i++) ent_buffer_add(&text, "}");
    refuse_as("x.json", text.data, text.length, &heard);
    expect_said(heard, "no list of actors or relations was found");
    ent_buffer_clear(&text);
}
