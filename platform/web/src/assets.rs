//! Stylesheet, icons, fonts and the small scripts, built into the program with the hash of their content in their name.

use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

/// One file.
pub struct Asset {
    name: &'static str,
    hashed: &'static str,
    content_type: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address of a file, with its hash: `/assets/digihjelpen.3f9a1c2b.css`. An unknown name is given back as it is, and a page test finds it.
pub fn asset_path(name: &str) -> String {
    let hashed = ASSETS.iter().find(|it| it.name == name).map_or(name, |it| it.hashed);
    format!("/assets/{hashed}")
}

/// Answers with a file, compressed if the browser takes it so. The name holds the content's hash, so it may be kept for ever.
pub async fn serve_asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = ASSETS.iter().find(|it| it.hashed == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let (encoding, content) = match (asset.brotli, asset.gzip) {
        (Some(brotli), _) if accepted.contains("br") => (Some("br"), brotli),
        (_, Some(gzip)) if accepted.contains("gzip") => (Some("gzip"), gzip),
        _ => (None, asset.plain),
    };
    let mut response = Response::new(Body::from(content));
    let own = response.headers_mut();
    own.insert(CONTENT_TYPE, axum::http::HeaderValue::from_static(asset.content_type));
    own.insert(CACHE_CONTROL, axum::http::HeaderValue::from_static("public, max-age=31536000, immutable"));
    own.insert(VARY, axum::http::HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        own.insert(CONTENT_ENCODING, axum::http::HeaderValue::from_static(encoding));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_carry_the_content_s_hash_and_compressed_forms_unpack_to_the_same() {
        use std::io::Read;
        assert!(ASSETS.iter().any(|it| it.name == "digihjelpen.css"));
        for asset in ASSETS {
            assert_ne!(asset.name, asset.hashed);
            if let Some(gzip) = asset.gzip {
                let mut unpacked = Vec::new();
                flate2::read::GzDecoder::new(gzip).read_to_end(&mut unpacked).unwrap();
                assert_eq!(unpacked, asset.plain, "{}", asset.name);
            }
        }
    }
}
