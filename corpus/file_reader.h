#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article_reader.h"
#include "corpus/field_lookup.h"
#include "corpus/reader_setup.h"
#include "corpus/record_cutter.h"

namespace morgue {

// What the readers of single files share: the values that are the same for all
// their records, the records' provenance, the last steps on an article, and the
// Reject that a damaged input ends with.
class FileReader : public ArticleReader {
 public:
  explicit FileReader(ReaderInput input);

  std::optional<Incoming> next() final;
  std::uint64_t bytes_taken() const final {
    return input_.bytes->bytes_taken();
  }
  std::uint64_t bytes_total() const final {
    return input_.bytes->bytes_total();
  }

 protected:
  // The next record; nullopt at the end, damaged or not.
  virtual std::optional<Incoming> next_record() = 0;

  // Goes on behind a damaged place; false where the format has no sign that
  // tells where a record begins.
  virtual bool resume() { return false; }

  ByteSource& bytes() { return *input_.bytes; }
  const InputName& name() const { return input_.name; }
  const ReaderSetup& setup() const { return *input_.setup; }

  // What the user wants of every record: --map section=@folder.
  const std::vector<FieldLookup::Constant>& constants() const {
    return constants_;
  }

  // The first record that `read` (of a CutRecord) makes something of, where
  // it is whole; nullopt at the end.
  template <typename Read>
  std::optional<Incoming> next_of(RecordCutter& cutter, const Read& read) {
    while (const auto record = cutter.next()) {
      if (record->too_large) {
        return too_large(*record);
      }
      if (is_remnant(*record)) {
        return std::nullopt;
      }
      if (std::optional<Incoming> incoming = read(*record)) {
        return incoming;
      }
    }
    return std::nullopt;
  }

  // Whether the record is what a damaged input left of one: the Reject for
  // the damage speaks for it.
  bool is_remnant(const CutRecord& record) const {
    return record.at_end && !input_.bytes->damage().empty();
  }

  // The constants, then the last steps on an article.
  Incoming complete(Submission&& submission, const CutRecord& record,
                    std::string_view format) const;

  // The last steps alone, for what has taken the constants beside its fields;
  // a day that --date-from allows among them.  A Reject where the article holds
  // no text.
  Incoming finish(Submission&& submission, const CutRecord& record,
                  std::string_view format) const;

  Reject reject(const CutRecord& record, std::string reason,
                std::string message) const;
  Reject too_large(const CutRecord& record) const;

 private:
  Reject damage();

  ReaderInput input_;
  std::vector<FieldLookup::Constant> constants_;
  bool damage_told_ = false;
};

}  // namespace morgue
