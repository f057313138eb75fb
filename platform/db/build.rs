//! A new migration file must be seen without `cargo clean`.
fn main() {
    println!("cargo::rerun-if-changed=../../migrations");
}
