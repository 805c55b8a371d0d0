#pragma once

#include <memory>

#include <gmime/gmime.h>

namespace morgue {

// Owns an object of GMime's.
struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename Object>
using MimeHandle = std::unique_ptr<Object, Unref>;

}  // namespace morgue
