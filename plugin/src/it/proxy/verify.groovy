context.get('server').stop(0)
log = new File(basedir, 'build.log').text.replaceAll('\u001B\\[[;\\d]*m', '')
builds = log.split(/(?m)^\[INFO\] Scanning for projects\.\.\.$/).drop(1).collect { it.readLines() }
assert builds.size() == 2
def sent = context.get('sent')

// 1: decrypted, and sent with every question
assert builds[0].contains('[INFO] handbook: added to references.yml; cite it with cite:[example2020]')
assert sent.count { it.endsWith(' ann:Tr0ub4dor&3') } == 3
assert new File(basedir, 'src/handbook/references.yml').text.contains('DOI: 10.1000/jones')

// 2: a wrong one is sent once, whoever is asked
assert sent.count { it.endsWith(' ann:of last year') } == 1
assert builds[1].contains("[ERROR] handbook: the DOI '10.1000/smith' could not be looked up: doiRegistry.invalid was not asked: the proxy rejected the user name and the password in Maven's settings.xml (HTTP status 407)")
assert !builds[1].any { it.contains('cannot be decrypted') }

// nothing tells a password, not even with -X, and no file keeps one
assert ['Tr0ub4dor', 'of last year', 'YW5uOlRyMHViNGRvciYz'].every { !log.contains(it) }
basedir.eachFileRecurse(groovy.io.FileType.FILES) {
    assert it == new File(basedir, 'build.log') || it.name.endsWith('.groovy') || !it.text.contains('Tr0ub4dor') : it
}
return true
