# morgue_build carries the warnings and the include root; every target of
# ours links it, so that no package's header is held to our flags.
add_library(morgue_build INTERFACE)
target_include_directories(morgue_build INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(morgue_build INTERFACE
  MORGUE_VERSION="${PROJECT_VERSION}")
target_compile_options(morgue_build INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wno-missing-field-initializers  # designated initialisers leave defaults
  # GCC 12 misfires on "a" + std::string (its bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${MORGUE_WERROR}>:-Werror>)

# -O3 gains nothing here, and GCC 12 takes moved variants for uninitialised.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

if(MORGUE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer
                      -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined)
endif()
