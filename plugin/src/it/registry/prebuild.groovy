// answers as the registries do: of 10.1000/... it knows what does not end in "wrong"
import com.sun.net.httpserver.HttpServer

def asked = Collections.synchronizedList([])
def server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
server.createContext('/api/handles/') { exchange ->
    def doi = exchange.requestURI.path - '/api/handles/'
    asked << doi
    def known = !doi.endsWith('wrong')
    def body = (known
            ? '{"responseCode":1,"handle":"' + doi + '","values":[{"index":1,"type":"URL","data":{"format":"string","value":"https://example.org/"}}]}'
            : '{"responseCode":100,"handle":"' + doi + '"}').getBytes('UTF-8')
    exchange.responseHeaders.add('Content-Type', 'application/json;charset=UTF-8')
    exchange.sendResponseHeaders(known ? 200 : 404, body.length)
    exchange.responseBody.withStream { it.write(body) }
}
def answer = { exchange, body ->
    def bytes = body.getBytes('UTF-8')
    exchange.responseHeaders.add('Content-Type', 'application/json')
    exchange.sendResponseHeaders(200, bytes.length)
    exchange.responseBody.withStream { it.write(bytes) }
}
// the agency of each DOI of a list
server.createContext('/doiRA/') { exchange ->
    answer(exchange, '[' + (exchange.requestURI.path - '/doiRA/').split(',').collect {
        '{"DOI":"' + it + '",' + (it.endsWith('wrong') ? '"status":"DOI does not exist"' : '"RA":"Crossref"') + '}'
    }.join(',') + ']')
}
// Crossref: the work of 10.1000/jones is "On jones2021"
server.createContext('/works') { exchange ->
    def dois = (exchange.requestURI.query =~ /doi:([^,&]*)/).collect { it[1] }
    def years = [jones: 'jones2021', smith: 'smith2020', unlocked: 'new2026']
    answer(exchange, '{"message":{"items":[' + dois.collect {
        '{"DOI":"' + it + '","type":"book","title":["On ' + years[it - '10.1000/'] + '"],"issued":{"date-parts":[[2020]]},"author":[{"family":"Example","given":"Ann"}]}'
    }.join(',') + ']}}')
}
// PubMed knows none of them
server.createContext('/entrez/') { exchange -> answer(exchange, '{"esearchresult":{"idlist":[]}}') }
server.start()
context.put('server', server)
context.put('asked', asked)
def config = new File(basedir, '.mvn/maven.config')
config.parentFile.mkdirs()
config.text = ['doiRegistry', 'crossref', 'datacite', 'pubmed'].collect {
    '-Dhandbook.' + it + '=http://127.0.0.1:' + server.address.port + '\n'
}.join()
return true
