// What the dictionary of a picture says of its samples (ISO 32000-1, 8.9.5).
#ifndef SOHOA_PICTURE_FACTS_H
#define SOHOA_PICTURE_FACTS_H

#include "include/page-content.h"
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

/// 1, 3 or 4 where a colour space takes its values as grey, RGB or CMYK; 0 otherwise.
int components_of(QPDFObjectHandle space);
/// Fills in size, filter, components and masks.
void describe_picture(QPDFObjectHandle dictionary, QPDFObjectHandle resources, SohoaPaint &paint);
/// The full name of a key that inline images may shorten (8.9.7, table 93).
std::string long_key(std::string const &key);

#endif
