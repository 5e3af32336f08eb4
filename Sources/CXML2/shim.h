#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

// FeedParsing: a parser over memory whose SAX handler is ours.
#include <libxml/parserInternals.h>
