#!/usr/bin/env bash
# Everything that must hold before a change goes in, the quick things first.
set -euo pipefail
cd "$(dirname "$0")"
cargo fmt --all --check
cargo clippy --all-targets -- -D warnings
# What knows of the feature; the other tests and benchmarks were looked at above.
cargo clippy --lib --bins --examples --test stage --bench stage --all-features -- -D warnings
# The default program carries no game engine.
if cargo tree -e normal,build --prefix none | grep -i '^bevy'; then exit 1; fi
# CI ran it just before.
[ -n "${TESTED:-}" ] || cargo test
# With the examples, so that dependencies have the features that they have above and are not looked at once more.
RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items --lib --examples
# The program that cargo test built: cargo run would build dependencies and library once more, without what tests add to them.
"${CARGO_TARGET_DIR:-target}/debug/oefenlijn" check
