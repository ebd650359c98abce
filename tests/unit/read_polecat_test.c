/* SPDX-License-Identifier: MIT */
#include "support/events.h"

#define HEAD                                                                                                 \
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor "       \
    "Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor " \
    "ID\tRecipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient "             \
    "Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\t"      \
    "Province\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication " \
    "Date\tStory People\tStory Organizations\tStory Locations\tLanguage\tVersion"
#define ROW(id, type, value, actor, country, recipient, of)                                                  \
    id "\t2021-05-01\t" type "\tmeet\t" value "\tQ\tNone\t" actor "\t" country                               \
       "\tN\tN\tN\tN\tN\tN\t" recipient "\t" of                                                              \
       "\tN\tN\tN\tN\tN\tN\tN\tN\tN\tN\tN\t1\t2\t3\tN\tN\tWire\tN\tN\tN\tN\tN\t1.0"

static const char consults[] =
    "Mary Roe|consults|Kenya +1 2.5 2021-05-01\nMary Roe (other) of Tanzania (state)\n";

TEST(test_types_actors_and_countries) {
    expect_told("a.txt", HEAD "\n" ROW("1", "CONSULT", "2.5", "Mary Roe", "TZA", "None", "KEN") "\n", NULL,
                consults, "");
    expect_told(
        "a.txt", HEAD "\n" ROW("1", "ASSAULT", "-9.0", "KEN", "KEN", "Police (Kenya)", "KEN") "\n", NULL,
        "Kenya|assaults|Police (Kenya) -1 9 2021-05-01\nPolice (Kenya) (government) of Kenya (state)\n", "");
}

TEST(test_files_with_more_names_or_tabs) {
    expect_told("a.txt",
                HEAD "\tHeadline\n" ROW("1", "CONSULT", "2.5", "Mary Roe", "TZA", "None", "KEN") "\n", NULL,
                consults, "");
    expect_told("a.txt", HEAD "\n" ROW("1", "CONSULT", "2.5", "Mary Roe", "TZA", "None", "KEN") "\t\t\n",
                NULL, consults, "");
    expect_told(
        "a.txt", HEAD "\n" ROW("1", "CONSULT", "2.5", "Mary Roe", "TZA", "None", "KEN") "\tx\n", NULL, "",
        "error bad-rows 2:1  1 row cannot be read: expected 40 cells, got 41; --max-bad 1 leaves it out\n");
}

TEST(test_own_values_are_those_of_modes) {
    static const char text[] = HEAD "\n" ROW("1", "ACCUSE", "-3.5", "KEN", "KEN", "TZA", "TZA") "\n";
    const struct entente_read_options own = {.scale = "own"}, other = {.scale = "goldstein-icews"};
    expect_told(
        "a.txt", text, NULL, "Kenya|accuses|Tanzania -1 3 2021-05-01\n",
        "note other-value 2:26  1 event has another value than the scale, here the first: -3.5, by the scale "
        "-3; --scale own takes them\n");
    expect_told("a.txt", text, &own, "Kenya|accuses|Tanzania -1 3.5 2021-05-01\n", "");
    expect_told(
        "a.txt", text, &other, "",
        "error other-scale 0:0  the scale \"goldstein-icews\" has no values for the events of POLECAT; choose "
        "plover, own or a file\n");
}
