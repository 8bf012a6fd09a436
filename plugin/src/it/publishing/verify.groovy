// the lines of each build, from Maven's first to its last
log = new File(basedir, 'build.log').text.replaceAll('\u001B\\[[;\\d]*m', '')
builds = log.split(/(?m)^\[INFO\] Scanning for projects\.\.\.$/).drop(1).collect { it.readLines() }
assert builds.size() == 6
site = new File(basedir, 'target/site')

def findings(build) {
    build.findAll { it ==~ /\[(ERROR|WARNING)\] (src\/.*|  hint: .*)/ }
}

// a slow machine says in between how far it is
def handbook(build) {
    build.findAll { it.contains('] handbook: ') && !it.contains('] handbook: printing: ') }.collect { it.replaceAll(/\d+\.\d s/, 'T s').replaceAll(/\d+ rules/, 'N rules') }
}

// 1: the whole handbook, checked and published
assert findings(builds[0]) == []
assert handbook(builds[0]) == [
    '[INFO] handbook: read 3 pages, 1 term, 1 reference in T s',
    '[INFO] handbook: printed 8 handouts in T s',
    '[INFO] handbook: N rules: 0 errors, 0 warnings; report: target/handbook/findings.json',
    '[INFO] handbook: checked 8 pages and 8 handouts in T s',
    '[INFO] handbook: read 3 pages, 1 term, 1 reference (3 pages from cache) in T s',
    '[INFO] handbook: printed 8 handouts (8 unchanged) in T s',
    '[INFO] handbook: N rules: 0 errors, 0 warnings; report: target/handbook/findings.json',
    '[INFO] handbook: published 8 pages and 8 handouts to target/site in T s',
]

// 2: a page less; it is gone, and what did not change kept its date
assert findings(builds[1]) == []
['index.html', 'glossary.html', 'references.html', 'evidence.html', '404.html', 'pain/acute.html', 'sitemap.xml', 'robots.txt',
 'references.json', 'images/nerve.svg', 'assets/diary.txt', 'print.html', 'print/index.pdf', 'print/index-large-print.pdf',
 'print/pain/acute.pdf', 'print/handbook.pdf', 'print/handbook-large-print.pdf'].each { assert new File(site, it).isFile() : it }
assert !new File(site, 'pain/chronic.html').exists()
assert !new File(site, 'print/pain/chronic.pdf').exists()
def finished = java.time.OffsetDateTime.parse(builds[0].find { it.startsWith('[INFO] Finished at: ') } - '[INFO] Finished at: ').toInstant()
['images/nerve.svg', 'assets/diary.txt', 'references.json', 'robots.txt', 'assets/handbook/css/handbook.css'].each {
    // Maven writes whole seconds
    assert new File(site, it).lastModified() < finished.toEpochMilli() + 1000 : it
}

// no page leads to one that is not there, and none to another host for anything but a link
def dead = []
site.eachFileRecurse(groovy.io.FileType.FILES) { page ->
    if (page.name.endsWith('.html') && page.name != '404.html') {
        (page.text =~ /(?:href|src)="([^"#:]+)(?:#[^"]*)?"/).each { all, link ->
            if (!new File(page.parentFile, link).isFile()) dead << page.name + ' -> ' + link
        }
        assert !(page.text =~ /<(?:script|img)[^>]*src="(?:https?:)?\/\//)
    }
}
assert dead == []

// 3: every kind of fault, with the console's exact lines; what was published stays
assert findings(builds[2]) == new File(basedir, 'expected-findings.txt').readLines()
assert handbook(builds[2]).any { it.startsWith('[INFO] handbook: N rules: ') && it.endsWith('; report: target/handbook/findings.json') }
assert !handbook(builds[2]).any { it.contains('published') }
assert builds[2].any { it.contains('; nothing was published') }
assert !new File(site, 'search.html').exists()
assert !new File(site, 'index.html').text.contains('Symptoms')

// 4: forced, into another folder, with a rule off and one graver
assert !findings(builds[3]).any { it.contains('[link-target-missing]') }
assert findings(builds[3]).any { it.startsWith('[ERROR]') && it.endsWith('[term-unused]') }
assert handbook(builds[3]).last().endsWith(' to target/forced in T s')
def rules = { build -> (build.find { it ==~ /.* handbook: \d+ rules: .*/ } =~ /(\d+) rules/)[0][1] as int }
assert rules(builds[3]) == rules(builds[2]) - 1
assert new File(basedir, 'target/forced/index.html').isFile()

// 5: skipped, wrong folder or not
assert handbook(builds[4]) == ['[INFO] handbook: skipped', '[INFO] handbook: skipped']

// 6: what the one who runs the build can mend is one line and a hint
assert builds[5].contains("[ERROR] handbook: there is no rule 'term-unsed'")
assert builds[5].contains("[ERROR]   hint: did you mean 'term-unused'?")
assert !log.contains('at org.patienthandbook.')

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/handbook/findings.json'))
assert report.schema == 1
assert report.summary.error > 0
assert report.findings.every { it.keySet().containsAll(['rule', 'severity', 'file', 'line', 'column', 'message', 'hint']) }
assert report.findings == report.findings.sort(false) { a, b -> a.file <=> b.file ?: a.line <=> b.line ?: a.rule <=> b.rule }
return true
