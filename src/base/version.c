/* SPDX-License-Identifier: MIT */
#include <entente/version.h>

const char *entente_version(void) {
    return ENTENTE_VERSION;
}
