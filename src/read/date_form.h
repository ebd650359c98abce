/* SPDX-License-Identifier: MIT */
/** Dates as programs and people write them elsewhere, in the form that documents have. */
#ifndef ENT_DATE_FORM_H
#define ENT_DATE_FORM_H

#include <stdbool.h>

/** What comes first in "03/04/2018". */
enum ent_date_order { ENT_ORDER_UNKNOWN, ENT_ORDER_DAY_FIRST, ENT_ORDER_MONTH_FIRST };

/** The kinds of forms, for what is told of them. */
enum ent_date_kind {
    ENT_DATE_WITH_TIME,   /* "2018-02-25 03:44" */
    ENT_DATE_YEAR_FIRST,  /* "2018/2/25" */
    ENT_DATE_COMPACT,     /* "20180225" */
    ENT_DATE_NAMED,       /* "25 Feb 2018" */
    ENT_DATE_DOTTED,      /* "25.02.2018" */
    ENT_DATE_DAY_FIRST,   /* "25/02/2018" */
    ENT_DATE_MONTH_FIRST, /* "02/25/2018" */
    ENT_DATE_QUARTER,     /* "2018-Q1" */
    ENT_DATE_WEEK,        /* "2018-W08" */
    ENT_DATE_SECONDS,     /* "1289241911.72", or thousandths of a second: "1289241911720" */
    ENT_DATE_KIND_COUNT
};

enum ent_date_reading {
    ENT_DATE_LEFT,  /* usual already, or not understood: as it was */
    ENT_DATE_READ,  /* can be read only one way: `text` */
    ENT_DATE_EITHER /* may be `text`, day first, or `other`, month first */
};

enum { ENT_DATE_FORM_TEXT = 32 };

struct ent_date_form {
    enum ent_date_reading reading;
    enum ent_date_kind kind;
    int day; /* of the month; 0: none */
    char text[ENT_DATE_FORM_TEXT], other[ENT_DATE_FORM_TEXT];
};

/** `order` settles what could be read either way. Nothing hangs on a locale: months have English, German,
 *  French and Spanish names. */
struct ent_date_form ent_date_form_read(const char *given, enum ent_date_order order);

/** "dmy" or "mdy"; UNKNOWN for NULL. */
enum ent_date_order ent_date_order_named(const char *name);

/** What the dates of a column say together: UNKNOWN where none or both orders are met. */
struct ent_date_orders {
    bool day_first, month_first;
};
void ent_date_orders_look(struct ent_date_orders *orders, const char *given);
enum ent_date_order ent_date_orders_settle(const struct ent_date_orders *orders);

#endif
