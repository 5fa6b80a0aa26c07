// EVP_PBE_scrypt (RFC 7914), CRYPTO_memcmp and RAND_bytes, of libcrypto.
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
