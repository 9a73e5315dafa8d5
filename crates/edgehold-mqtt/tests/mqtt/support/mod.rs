//! A real Mosquitto, a pipeline and an outbox in memory, and a client between them.

pub(crate) mod broker;
pub(crate) mod certificates;
pub(crate) mod peer;
pub(crate) mod pipeline;

use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use edgehold_mqtt::{Dial, DialError, Discovery, Mqtt, MqttError, MqttSettings, Parts, Status};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

pub(crate) use broker::Broker;
pub(crate) use pipeline::{MemoryIntake, MemoryOutbox};

/// Longer than anything takes on a busy machine.
pub(crate) const LONG: Duration = Duration::from_secs(20);

/// Waits until something is so.
pub(crate) async fn until(what: &str, mut is: impl FnMut() -> bool) {
    let waited = async {
        while !is() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    assert!(timeout(LONG, waited).await.is_ok(), "it did not come to this: {what}");
}

/// Connects without a sandbox.
pub(crate) struct Direct(pub(crate) u16);

impl Dial for Direct {
    fn dial(&self) -> Result<TcpStream, DialError> {
        let to = SocketAddr::from((Ipv4Addr::LOCALHOST, self.0));
        TcpStream::connect_timeout(&to, Duration::from_secs(5)).map_err(DialError::new)
    }
}

/// A client that runs, and both of its ends.
pub(crate) struct Node {
    pub(crate) intake: Arc<MemoryIntake>,
    pub(crate) outbox: Arc<MemoryOutbox>,
    pub(crate) status: watch::Receiver<Status>,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

/// Settings with short times.
pub(crate) fn settings(port: u16, client_id: &str) -> MqttSettings {
    let mut settings = MqttSettings::new(format!("localhost:{port}").parse().unwrap(), client_id);
    settings.timeout = Duration::from_secs(2);
    settings.keep_alive = Duration::from_secs(2);
    settings
}

impl Node {
    pub(crate) fn start(settings: MqttSettings) -> Self {
        Self::start_with(settings, MemoryIntake::new(), MemoryOutbox::new(), Discovery::default())
    }

    pub(crate) fn start_with(
        settings: MqttSettings,
        intake: Arc<MemoryIntake>,
        outbox: Arc<MemoryOutbox>,
        discovery: Discovery,
    ) -> Self {
        let dial = Arc::new(Direct(settings.broker.port()));
        let parts = Parts { dial, intake: intake.clone(), outbox: outbox.clone(), discovery };
        let client = Mqtt::new(settings, parts).unwrap();
        let status = client.status();
        let (stop, stopped) = watch::channel(false);
        Self { intake, outbox, status, stop, task: tokio::spawn(client.run(stopped)) }
    }

    pub(crate) async fn connected(&mut self) -> Status {
        let status = timeout(LONG, self.status.wait_for(Status::is_connected)).await.map(|s| s.unwrap().clone());
        status.unwrap_or_else(|_| panic!("not connected: {:?}", self.status.borrow()))
    }

    pub(crate) async fn away(&mut self) {
        timeout(LONG, self.status.wait_for(|s| !s.is_connected())).await.expect("away").unwrap();
    }

    /// Waits for an error of this kind.
    pub(crate) async fn fails(&mut self, with: impl Fn(&MqttError) -> bool) {
        let failed = timeout(LONG, self.status.wait_for(|s| s.error().is_some_and(&with))).await.is_ok();
        assert!(failed, "another end: {:?}", self.status.borrow());
    }

    pub(crate) async fn stop(self) {
        self.stop.send_replace(true);
        timeout(LONG, self.task).await.expect("it ends").unwrap();
    }

    /// As if the power went.
    pub(crate) fn kill(self) {
        self.task.abort();
    }
}
