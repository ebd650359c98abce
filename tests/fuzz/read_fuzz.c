/* SPDX-License-Identifier: MIT */
/* For libFuzzer: `make fuzz FORMAT=csv SECONDS=600`. Bytes of the reader that FORMAT names, or of any. */
#include "fuzz/read_input.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    const char *format = getenv("FORMAT");
    bool by_content = format == NULL || *format == '\0';
    /* the bytes alone, so that a reader that goes beyond them is found out */
    char *copy = malloc(length + 1);
    if (copy == NULL) return 0;
    memcpy(copy, bytes, length);
    copy[length] = '\0';
    if (!reads_or_refuses(by_content ? NULL : format, copy, length, length % 2 == 1)) abort();
    free(copy);
    return 0;
}
