#pragma once

/* Before the first header: libxml2 may bring ICU's headers along, which clash with those of
   Foundation's own ICU in one program. Nothing here uses what they declare: it only adds private
   fields at the end of a structure that libxml2 alone allocates. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

// FeedParsing: a parser over memory whose SAX handler is ours.
#include <libxml/parserInternals.h>
