//! Which addresses are internal: everything that is not a plain public host on the internet.
//!
//! For IPv4 what is internal is listed, after the registry of special-purpose addresses (RFC 6890 and later ones). For
//! IPv6 it is the other way round: only global unicast is public, less what is special in it. Addresses that hold an
//! IPv4 address are judged by that.
//!
//! Not here: names (`target`), and when addresses are checked (`target`, `sender`).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Networks of IPv4 that are not public, with the lengths of their prefixes.
const INTERNAL_V4: [([u8; 4], u32); 16] = [
    ([0, 0, 0, 0], 8),        // "this network"; 0.0.0.0 leads to the host itself
    ([10, 0, 0, 0], 8),       // private
    ([100, 64, 0, 0], 10),    // carrier-grade NAT
    ([127, 0, 0, 0], 8),      // loopback
    ([169, 254, 0, 0], 16),   // link-local, with the metadata services of clouds
    ([172, 16, 0, 0], 12),    // private
    ([192, 0, 0, 0], 24),     // protocol assignments
    ([192, 0, 2, 0], 24),     // documentation
    ([192, 88, 99, 0], 24),   // relays of 6to4
    ([192, 168, 0, 0], 16),   // private
    ([198, 18, 0, 0], 15),    // benchmarks
    ([198, 51, 100, 0], 24),  // documentation
    ([203, 0, 113, 0], 24),   // documentation
    ([168, 63, 129, 16], 32), // the metadata service of one cloud, in public space
    ([224, 0, 0, 0], 4),      // multicast
    ([240, 0, 0, 0], 4),      // reserved, and broadcast
];

/// Networks within global unicast (`2000::/3`) that are not public, with the lengths of their prefixes.
const INTERNAL_V6: [(u128, u32); 4] = [
    (0x2001_0000 << 96, 23), // protocol assignments, with Teredo, which hides an IPv4 address
    (0x2001_0db8 << 96, 32), // documentation
    (0x2002_0000 << 96, 16), // 6to4, which holds an IPv4 address
    (0x3fff_0000 << 96, 20), // documentation
];

/// Whether a webhook must not lead to `address` unless the operator allows it.
pub(super) fn is_internal(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_internal_v4(address),
        IpAddr::V6(address) => is_internal_v6(address),
    }
}

fn is_internal_v4(address: Ipv4Addr) -> bool {
    let is_in = |network: [u8; 4], length: u32| {
        (address.to_bits() ^ Ipv4Addr::from(network).to_bits()).leading_zeros() >= length
    };
    INTERNAL_V4.iter().any(|(network, length)| is_in(*network, *length))
}

fn is_internal_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = held_v4(address) {
        return is_internal_v4(inner);
    }
    let is_in = |network: u128, length: u32| (address.to_bits() ^ network).leading_zeros() >= length;
    let is_global_unicast = is_in(0x2000 << 112, 3);
    !is_global_unicast || INTERNAL_V6.iter().any(|(network, length)| is_in(*network, *length))
}

/// The IPv4 address that is meant: mapped (`::ffff:0:0/96`), or behind NAT64 (`64:ff9b::/96`).
fn held_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    address.to_ipv4_mapped().or_else(|| match address.segments() {
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            Some(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const INTERNAL: &str = "
        0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.1.1
        169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.0.2.1 192.168.1.1 198.18.0.1
        198.19.255.255 198.51.100.1 203.0.113.9 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255
        168.63.129.16 192.88.99.1 :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254
        ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::808:808 fc00::1 fd12:3456::1
        fe80::1 fec0::1 ff02::1 2001:db8::1 2001::1 2001:10::1 2002:7f00:1:: 2002:808:808::1
        3fff::1 100::1 5f00::1 4000::1";
    const PUBLIC: &str = "
        1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 172.15.255.255 172.32.0.0
        192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255 ::ffff:8.8.8.8
        64:ff9b::808:808 2606:4700:4700::1111 2001:4860:4860::8888 2a00::1";

    #[test]
    fn only_public_hosts_are_public() {
        let judged = |text: &str| is_internal(text.parse().unwrap());
        for text in INTERNAL.split_whitespace() {
            assert!(judged(text), "{text} is internal");
        }
        for text in PUBLIC.split_whitespace() {
            assert!(!judged(text), "{text} is public");
        }
    }
}
