use std::fs;
use std::thread;
use std::time::Duration;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;

const START: u64 = 1_768_487_530_000;

/// A host of files. Its disk is the real one, because a file system cannot be written down in files.
struct Host(TempDir);

impl Host {
    fn new(files: &[(&str, &str)]) -> Self {
        let host = Self(TempDir::new().unwrap());
        files.iter().for_each(|(path, text)| host.set(path, text));
        host
    }

    fn set(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn roots(&self) -> Roots {
        let root = self.0.path();
        Roots { proc: root.join("proc"), sys: root.join("sys"), disk_path: root.to_owned() }
    }

    fn sample(&self) -> Sample {
        Sampler::new(self.roots()).sample(Timestamp(START))
    }
}

#[test]
fn a_host_is_measured() {
    let host = Host::new(&[
        ("proc/stat", "cpu  100 0 100 700 100 0 0 0 50 0\ncpu0 1 2 3 4\n"),
        ("proc/loadavg", "0.52 0.58 0.59 2/345 12345\n"),
        ("proc/uptime", "5400.12 10000.00\n"),
        (
            "proc/meminfo",
            "MemTotal:        4096000 kB\nMemFree:          100000 kB\nMemAvailable:    1024000 kB\n\
             SwapTotal:       1000000 kB\nSwapFree:         900000 kB\n",
        ),
        (
            "proc/diskstats",
            "   8 0 sda 10 0 2000 5 10 0 4000 5 0 0 0\n   8 1 sda1 10 0 2000 5 10 0 4000 5 0 0 0\n\
             \x20  7 0 loop0 10 0 9000 5 10 0 9000 5 0 0 0\n 253 0 dm-0 10 0 2000 5 10 0 4000 5 0 0 0\n",
        ),
        ("sys/block/sda/size", "1"),
        ("sys/block/loop0/size", "1"),
        ("sys/block/dm-0/size", "1"),
        (
            "proc/net/dev",
            "Inter-|   Receive  | Transmit\n face |bytes packets|bytes\n    lo: 9000 1 0 0 0 0 0 0 9000 1 0 0 0 0 0 0\n\
             \x20 eth0: 1000 1 0 0 0 0 0 0 2000 1 0 0 0 0 0 0\n veth1a: 1000 1 0 0 0 0 0 0 2000 1 0 0 0 0 0 0\n",
        ),
        ("sys/class/power_supply/BAT0/type", "Battery\n"),
        ("sys/class/power_supply/BAT0/capacity", "73\n"),
    ]);
    let mut sampler = Sampler::new(host.roots());
    let first = sampler.sample(Timestamp(START));
    assert_eq!(
        (first.battery_percent, first.load_1m, first.uptime_h.map(|h| (h * 100.0).round())),
        (Some(73.0), Some(0.52), Some(150.0))
    );
    assert_eq!(
        (first.memory_used_percent, first.memory_available_mib, first.swap_used_percent),
        (Some(75.0), Some(1000.0), Some(10.0))
    );
    assert_eq!((first.cpu_percent, first.disk_read_kib_s, first.net_rx_kib_s), (None, None, None));
    #[cfg(unix)]
    assert!(first.disk_used_percent.is_some_and(|p| (0.0..=100.0).contains(&p)) && first.disk_free_gib.is_some());

    host.set("proc/stat", "cpu  130 0 110 850 110 0 0 0 50 0\n");
    host.set("proc/diskstats", "8 0 sda 10 0 2040 5 10 0 4200 5 0 0 0\n7 0 loop0 10 0 99000 5 10 0 99000 5 0 0 0\n");
    host.set(
        "proc/net/dev",
        "eth0: 11240 1 0 0 0 0 0 0 22480 1 0 0 0 0 0 0\nwlan0:99999 1 0 0 0 0 0 0 9 1 0 0 0 0 0 0\n",
    );
    let second = sampler.sample(Timestamp(START + 10_000));
    assert_eq!(second.cpu_percent, Some(20.0), "guests are not counted twice");
    assert_eq!((second.disk_read_kib_s, second.disk_write_kib_s), (Some(2.0), Some(10.0)));
    assert_eq!((second.net_rx_kib_s, second.net_tx_kib_s), (Some(1.0), Some(2.0)), "wlan0 has just come");

    host.set("proc/net/dev", "eth0: 5 1 0 0 0 0 0 0 5 1 0 0 0 0 0 0\n");
    let third = sampler.sample(Timestamp(START + 20_000));
    assert_eq!((third.net_rx_kib_s, third.disk_read_kib_s), (Some(0.0), Some(0.0)), "counters were reset");
    let back = sampler.sample(Timestamp(START));
    assert_eq!(back.net_rx_kib_s, None, "the clock was set back");
}

#[test]
fn a_host_without_anything_has_empty_cells() {
    let host = Host::new(&[]);
    let mut sampler = Sampler::new(Roots { disk_path: "/nowhere/at/all".into(), ..host.roots() });
    sampler.prime(Timestamp(START));
    assert!(sampler.sample(Timestamp(START + 1000)).values().iter().all(Option::is_none));
}

#[test]
fn batteries_of_the_host_count_and_those_of_a_mouse_do_not() {
    let check = |files: &[(&str, &str, &str, &str)], expected: Option<f64>| {
        let host = Host::new(&[]);
        for (name, kind, scope, capacity) in files {
            let file = |f: &str| format!("sys/class/power_supply/{name}/{f}");
            host.set(&file("type"), kind);
            host.set(&file("capacity"), capacity);
            if !scope.is_empty() {
                host.set(&file("scope"), scope);
            }
        }
        assert_eq!(host.sample().battery_percent, expected, "{files:?}");
    };
    check(&[("BAT0", "Battery\n", "", "40\n"), ("BAT1", "Battery\n", "System\n", "60\n")], Some(50.0));
    check(&[("mouse", "Battery\n", "Device\n", "40\n")], None);
    check(&[("AC", "Mains\n", "", "40\n")], None);
    check(&[("BAT0", "Battery\n", "", "104\n")], Some(100.0));
    check(&[("BAT0", "Battery\n", "", "255\n")], None);
    check(&[("BAT0", "Battery\n", "", "full\n")], None);
    check(&[("BAT0", "Battery\n", "", "nan\n")], None);
    check(&[("BAT0", "Battery\n", "", "")], None);
}

#[test]
fn the_package_is_hotter_news_than_a_zone() {
    let check = |files: &[(&str, &str)], expected: Option<f64>| {
        let host = Host::new(&[]);
        files.iter().for_each(|(path, text)| host.set(&format!("sys/class/{path}"), text));
        assert_eq!(host.sample().cpu_temp_c, expected, "{files:?}");
    };
    let chip = [
        ("hwmon/hwmon0/name", "nvme\n"),
        ("hwmon/hwmon0/temp1_input", "70000\n"),
        ("hwmon/hwmon1/name", "coretemp\n"),
        ("hwmon/hwmon1/temp1_label", "Package id 0\n"),
        ("hwmon/hwmon1/temp1_input", "51000\n"),
        ("hwmon/hwmon1/temp2_label", "Core 0\n"),
        ("hwmon/hwmon1/temp2_input", "55000\n"),
        ("thermal/thermal_zone0/type", "x86_pkg_temp\n"),
        ("thermal/thermal_zone0/temp", "60000\n"),
    ];
    check(&chip, Some(51.0));
    check(chip.get(..3).unwrap(), None);
    check(&[("hwmon/hwmon0/name", "cpu_thermal\n"), ("hwmon/hwmon0/temp1_input", "48250\n")], Some(48.25));
    let zones = [
        ("thermal/thermal_zone0/type", "acpitz\n"),
        ("thermal/thermal_zone0/temp", "80000\n"),
        ("thermal/thermal_zone1/type", "cpu-thermal\n"),
        ("thermal/thermal_zone1/temp", "47000\n"),
        ("thermal/thermal_zone2/type", "battery\n"),
        ("thermal/thermal_zone2/temp", "-273000\n"),
    ];
    check(&zones, Some(47.0));
    check(zones.get(..2).unwrap(), Some(80.0));
    check(zones.get(4..).unwrap(), None);
    check(&[("thermal/thermal_zone0/type", "soc\n"), ("thermal/thermal_zone0/temp", "hot\n")], None);
}

/// The real host, whatever it is: what it gives must be in range.
#[cfg(target_os = "linux")]
#[test]
fn this_host_can_be_measured() {
    let mut sampler = Sampler::new(Roots::default());
    sampler.prime(Timestamp(START));
    thread::sleep(Duration::from_millis(50));
    let sample = sampler.sample(Timestamp(START + 50));
    for percent in [sample.memory_used_percent, sample.disk_used_percent] {
        assert!(percent.is_some_and(|p| (0.0..=100.0).contains(&p)), "{sample:?}");
    }
    assert!(sample.load_1m.is_some() && sample.uptime_h.is_some() && sample.memory_available_mib.is_some());
    assert!(sample.values().iter().flatten().all(|v| v.is_finite() && *v > -41.0), "{sample:?}");
}

#[test]
fn a_kernel_without_an_estimate_of_free_memory_is_helped() {
    let memory = memory::parse("MemTotal: 1000 kB\nMemFree: 100 kB\nBuffers: 50 kB\nCached: 100 kB\nSwapTotal: 0 kB\n");
    assert_eq!((memory.used_percent, memory.swap_used_percent), (Some(75.0), None));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_makes_a_parser_panic(text in "(cpu |MemTotal:|eth0:|8 0 sda |[0-9]{1,22}|[ \\n.:x-]|\\PC){0,40}") {
        let times = cpu::parse(&text);
        if let (Some(now), Some(then)) = (times, cpu::parse("cpu 1 1 1 1 1")) {
            prop_assert!(now.busy_since(then).is_none_or(|p| (0.0..=100.0).contains(&p)));
        }
        let memory = memory::parse(&text);
        prop_assert!(memory.used_percent.is_none_or(|p| (0.0..=100.0).contains(&p)));
        let _ = disk::parse(&text, &["sda".to_owned()]);
        let _ = network::parse(&text);
        prop_assert!(load::load_1m(&text).is_none_or(f64::is_finite));
        prop_assert!(load::uptime_h(&text).is_none_or(f64::is_finite));
    }

    #[test]
    fn no_file_makes_a_sample_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let host = Host::new(&[]);
        for path in ["proc/stat", "proc/meminfo", "proc/diskstats", "proc/net/dev", "proc/loadavg", "proc/uptime",
            "sys/class/power_supply/BAT0/capacity", "sys/class/thermal/thermal_zone0/temp"] {
            let path = host.0.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, &bytes).unwrap();
        }
        let mut sampler = Sampler::new(host.roots());
        sampler.prime(Timestamp(START));
        prop_assert!(sampler.sample(Timestamp(START + 1)).values().iter().flatten().all(|v| v.is_finite()));
    }
}
