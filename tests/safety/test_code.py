# ruff: noqa: E501 - the inputs stand as they are written
"""What the code never does, whatever is fed to it: read from its trees, with every exception named and its reason."""

import ast

import pytest
from tests.safety.code_of import calls, given, imports, words

RUNS_CODE = {
    "eval",
    "exec",
    "compile",
    "__import__",
    "os.system",
    "os.popen",
    "builtins.eval",
    "builtins.exec",
    "pty.spawn",
}
UNSAFE = (
    "pickle",
    "marshal",
    "shelve",
    "dill",
    "cloudpickle",
    "subprocess",
    "pty",
    "code",
    "ctypes",
    "xmlrpc",
    "telnetlib",
    "ftplib",
)
STOPPING = {("engine/patience.py", "ctypes")}
"""The interpreter's own call that stops a thread which reads for too long; it is handed no bytes of a report."""
NETWORK = (
    "socket",
    "ssl",
    "http",
    "httpx",
    "h11",
    "requests",
    "urllib3",
    "aiohttp",
    "smtplib",
    "socketserver",
    "asyncio",
    "urllib.request",
)
"""What can reach a network; ``urllib.parse`` takes addresses apart and reaches nothing."""
LAZY_DOORS = {
    "model/doors.py": "the packages' own doors, by fixed tables",
    "workspace/views.py": "pandas or polars, by their fixed names",
}
MAY_REACH = {
    "sources/web/": "the one door to the network",
    "store/postgres": "a case that a user named by its address",
    "surfaces/cli/notifying.py": "systemd's socket on this machine, AF_UNIX alone",
    "surfaces/rest/serving.py": "listens, and asks nobody",
    "surfaces/rest/speaking.py": "reads the heads of requests that came in, and asks nobody",
    "surfaces/cli/serve.py": "hands on the socket that listens",
}
YAML_LOADERS = {"WORDS": "base loader, strings only", "TYPED": "safe loader", "_Plain": "a stricter safe loader"}
UNPACKS = {"extract", "extractall", "unpack_archive", "_extract_member"}


def test_nothing_that_comes_in_is_run_as_code():
    """A report that is executed owns the machine."""
    assert not [(path, name) for path, name, _ in calls() if name in RUNS_CODE]


def test_nothing_is_loaded_that_runs_code_as_it_loads():
    """An unpickled file is a program; a shell reads a file's name as commands."""
    found = {(path, name) for path, name in imports() if name.split(".")[0] in UNSAFE}
    assert found == STOPPING


def test_modules_are_imported_by_fixed_names():
    """A name from a file would load what lies beside it."""
    found = {path for path, name, _ in calls() if name.endswith("import_module")}
    assert found <= set(LAZY_DOORS)


TELLS_ALONE = {
    "http.HTTPStatus": "the names of numbers",
    "http.cookies": "takes a header apart",
    "asyncio": "waits, for what comes in to the server",
}
"""What these packages hold that reaches nothing, for those who answer requests."""
CONNECTS = {"create_connection", "open_connection", "connect", "connect_ex", "create_datagram_endpoint", "sendto",
            "HTTPConnection", "HTTPSConnection", "urlopen", "gethostbyname"}  # fmt: skip


def test_the_network_is_reached_through_one_door():
    """Limits, private addresses and politeness are checked in one place, so nothing may go around it."""
    reach = [(p, n) for p, n in imports() if n.startswith(tuple(f"{one}." for one in NETWORK)) or n in NETWORK]
    assert reach
    reach = [(p, n) for p, n in reach if not (p.startswith("surfaces/rest/") and n.startswith(tuple(TELLS_ALONE)))]
    assert not [(path, name) for path, name in reach if not path.startswith(tuple(MAY_REACH))]


def test_the_server_connects_to_nobody():
    """It answers; what it fetches for a user goes through the one door as well."""
    made = [(path, name) for path, name, _ in calls() if path.startswith(("surfaces/rest", "surfaces/web"))]
    assert made
    assert not [(path, name) for path, name in made if name.rpartition(".")[2] in CONNECTS]


def test_the_socket_of_systemd_is_one_of_this_machine():
    """The exception above must stay as small as it says."""
    [made] = [call for path, name, call in calls() if path.endswith("notifying.py") and name == "socket.socket"]
    assert ast.unparse(made.args[0]) == "socket.AF_UNIX"


def test_yaml_is_loaded_safely():
    """YAML's full loader makes any object that its text names."""
    loads = [(path, call) for path, name, call in calls() if name in ("yaml.load", "yaml.load_all", "yaml.parse")]
    assert loads
    for path, call in loads:
        assert (given(call, "Loader") or "yaml.load without a loader") in {*YAML_LOADERS, "LOADER"}, path
    unsafe = {"yaml.unsafe_load", "yaml.full_load", "yaml.FullLoader", "yaml.UnsafeLoader", "yaml.Loader"}
    assert not [(path, name) for path, name, _ in calls() if name in unsafe]


def test_no_archive_is_unpacked_to_the_disk():
    """A name in an archive that is never used as a path cannot lead out of a folder."""
    assert not [(path, name) for path, name, _ in calls() if name.rpartition(".")[2] in UNPACKS]
    assert not [path for path, name in imports() if name.split(".")[0] == "tarfile"]


def test_every_parser_of_xml_reads_no_entities_and_no_network():
    """An entity can name a file of the machine or grow without end."""
    made = [(path, call) for path, name, call in calls() if name.endswith("XMLParser")]
    assert made
    for path, call in made:
        assert (given(call, "resolve_entities"), given(call, "no_network"), given(call, "huge_tree")) == ("False", "True", "False"), path  # fmt: skip
    others = ("xml.etree", "xml.dom", "xml.sax", "lxml.objectify")
    assert not [(path, name) for path, name in imports() if name.startswith(others)]
    for path, name, call in calls():
        if name == "etree.fromstring":
            assert len(call.args) == 2, f"{path}: a parser of its own is wanted"
        assert name not in ("etree.parse", "etree.XML", "etree.iterparse", "etree.HTML"), path


def test_expat_is_given_no_files_to_open():
    """Expat opens nothing by itself; a handler for outside entities would."""
    assert not [path for path, text in words().items() if "ExternalEntityRefHandler" in text]


def test_temporary_files_are_made_by_name_and_at_once():
    """A name that is made first and opened later can be taken by another in between."""
    racy = {"tempfile.mktemp", "os.tempnam", "os.tmpnam"}
    assert not [(path, name) for path, name, _ in calls() if name in racy]
    assert not [
        path
        for path, name, _ in calls()
        if name in ("os.chmod", "Path.chmod") and path.startswith(("sources", "documents"))
    ]


def test_an_address_is_shown_only_through_the_masking_function():
    """A line of a log outlives the password in it."""
    raised = [(path, call) for path, name, call in calls() if name == "FetchError"]
    assert raised
    for path, call in raised:
        assert path.startswith(("sources/", "errors.py", "engine/cases/", "surfaces/rest/live/tasks.py")), path
        assert ast.unparse(call.args[0]).startswith(("shown(", "url", "self", "asked")), (path, ast.unparse(call))


@pytest.mark.parametrize("word", ["verify=False", "CERT_NONE", "check_hostname = False", "_create_unverified_context"])
def test_certificates_are_checked(word):
    """Without the check, whoever stands between writes the reports."""
    allowed = {"store/postgres.py"}  # the user says in the address how the server is known
    assert not [path for path, text in words().items() if word in text and path not in allowed]
