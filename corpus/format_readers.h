#pragma once

#include <memory>

#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// One reader a format, of one opened file.

// A file is one article.
std::unique_ptr<ArticleReader> make_text_reader(ReaderInput input);

// JSON lines, one array of objects, or objects one after another.
std::unique_ptr<ArticleReader> make_jsonl_reader(ReaderInput input);

// With a header row; commas, semicolons or tabs between the columns.
std::unique_ptr<ArticleReader> make_csv_reader(ReaderInput input);

// A file is one page, and that one article.
std::unique_ptr<ArticleReader> make_html_reader(ReaderInput input);

// The SGML of the Reuters-21578 collection.
std::unique_ptr<ArticleReader> make_reuters_reader(ReaderInput input);

// TREC news collections: SGML documents one after another.
std::unique_ptr<ArticleReader> make_trec_reader(ReaderInput input);
// NITF 3, one or more documents in a file.
std::unique_ptr<ArticleReader> make_nitf_reader(ReaderInput input);

// NewsML-G2: a message with many items, or a single one.
std::unique_ptr<ArticleReader> make_newsml_g2_reader(ReaderInput input);

// NewsML 1.
std::unique_ptr<ArticleReader> make_newsml_reader(ReaderInput input);

// ninjs 1 to 3: an object, a list of them, one that an object holds, or one a
// line.
std::unique_ptr<ArticleReader> make_ninjs_reader(ReaderInput input);

// IPTC 7901 and ANPA 1312, the wire formats framed by control characters.
std::unique_ptr<ArticleReader> make_anpa_reader(ReaderInput input);

// TREC's Washington Post collection: JSON lines with typed contents.
std::unique_ptr<ArticleReader> make_wapo_reader(ReaderInput input);

// JSON Feed 1.0 and 1.1: one object with items.
std::unique_ptr<ArticleReader> make_json_feed_reader(ReaderInput input);

// RSS 0.9x, 1.0 and 2.0, Atom.
std::unique_ptr<ArticleReader> make_feed_reader(ReaderInput input);

// Mailboxes and single messages of mail or news.
std::unique_ptr<ArticleReader> make_mail_reader(ReaderInput input);

// What WordPress exports.
std::unique_ptr<ArticleReader> make_wxr_reader(ReaderInput input);

// Reuters Corpus Volume 1.
std::unique_ptr<ArticleReader> make_rcv1_reader(ReaderInput input);

// Pages in ALTO, which OCR wrote.
std::unique_ptr<ArticleReader> make_alto_reader(ReaderInput input);

// METS, which says where the articles stand in pages of ALTO.
std::unique_ptr<ArticleReader> make_mets_reader(ReaderInput input);

// WARC, what web crawlers store: pages, read as HTML.
std::unique_ptr<ArticleReader> make_warc_reader(ReaderInput input);

// A zip or tar archive, of whatever formats.
std::unique_ptr<ArticleReader> make_container_reader(ReaderInput input);

// Precondition: the format is not kAuto.
std::unique_ptr<ArticleReader> make_reader(Format format, ReaderInput input);

}  // namespace morgue
