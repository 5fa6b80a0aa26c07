// SHA256_Init, _Update and _Final as OpenSSL 1.1.1 has them. OpenSSL 3 recommends EVP_Digest instead, which chooses among
// providers by configuration file: a millisecond for the first hash of a process, and hashes that may fail.
#define OPENSSL_API_COMPAT 0x10101000L
#include <openssl/sha.h>
