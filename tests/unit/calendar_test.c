/* SPDX-License-Identifier: MIT */
#include "calendar/calendar.h"
#include "model/date.h"
#include "support/loaded.h"

static const struct ent_step day = {ENT_DAY, 1}, week = {ENT_WEEK, 1}, month = {ENT_MONTH, 1},
                             quarter = {ENT_MONTH, 3}, year = {ENT_YEAR, 1}, decade = {ENT_YEAR, 10};

TEST(test_parts_are_the_day_again) {
    for (int32_t at = ent_count_days(1, 1, 1); at <= ent_count_days(9999, 12, 31); at += 17) {
        int y, m, d;
        ent_day_parts(at, &y, &m, &d);
        assert_int_equal(ent_count_days(y, m, d), at);
        assert_true(m >= 1 && m <= 12 && d >= 1 && d <= 31);
    }
}

TEST(test_steps_begin_where_the_calendar_says) {
    int32_t at = ent_count_days(2018, 3, 8); /* a Thursday */
    assert_int_equal(ent_step_floor(day, at), at);
    assert_int_equal(ent_step_floor(week, at), ent_count_days(2018, 3, 5));
    assert_int_equal(ent_step_floor(month, at), ent_count_days(2018, 3, 1));
    assert_int_equal(ent_step_floor(quarter, at), ent_count_days(2018, 1, 1));
    assert_int_equal(ent_step_floor(decade, at), ent_count_days(2010, 1, 1));
    assert_int_equal(ent_step_floor(week, ent_count_days(1969, 12, 31)), ent_count_days(1969, 12, 29));
    assert_int_equal(ent_step_floor(decade, ent_count_days(7, 5, 5)), ent_count_days(1, 1, 1));
}

TEST(test_steps_follow_each_other) {
    assert_int_equal(ent_step_next(month, ent_count_days(2018, 12, 31)), ent_count_days(2019, 1, 1));
    assert_int_equal(ent_step_next(quarter, ent_count_days(2018, 11, 2)), ent_count_days(2019, 1, 1));
    assert_int_equal(ent_step_next(year, ent_count_days(2016, 2, 29)), ent_count_days(2017, 1, 1));
    assert_int_equal(ent_step_next(decade, ent_count_days(7, 5, 5)), ent_count_days(10, 1, 1));
    for (size_t i = 0; ent_steps[i].count > 0; i++) {
        int32_t at = ent_count_days(1, 1, 1);
        for (int n = 0; n < 40 && at < ent_count_days(9000, 1, 1); n++) {
            int32_t next = ent_step_next(ent_steps[i], at);
            assert_true(next > at);
            assert_int_equal(ent_step_floor(ent_steps[i], next - 1),
                             n == 0 ? at : ent_step_floor(ent_steps[i], at));
            at = next;
        }
    }
}

TEST(test_words) {
    char text[ENT_DAY_TEXT];
    int32_t at = ent_count_days(2018, 3, 8);
    ent_step_text(day, at, text);
    assert_string_equal(text, "8 Mar 2018");
    ent_step_text(month, at, text);
    assert_string_equal(text, "Mar 2018");
    ent_step_text(decade, at, text);
    assert_string_equal(text, "2018");
}
