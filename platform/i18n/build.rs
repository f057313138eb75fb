//! A new text file must be seen without `cargo clean`.
fn main() {
    println!("cargo::rerun-if-changed=../../languages");
}
