package org.patienthandbook.output.html;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.patienthandbook.output.template.ComposedPage;

/**
 * JBake's configuration, as constants. JBake's own class looks every value up in Commons Configuration, again for each
 * page. This one has no such lookup, so JBake fails if it asks for a value that is not defined here.
 */
final class OvenConfiguration extends DefaultJBakeConfiguration {

    /** The folder of assets, inside the folder of the bake. */
    static final String ASSETS = "assets";

    /** The folder that JBake writes to, inside the folder of the bake. */
    static final String BAKED = "baked";

    private final File folder;

    /** @param folder holds the folder of assets and the folder that JBake writes to */
    @SuppressWarnings("deprecation") // the other constructor reads its folders from Commons Configuration
    OvenConfiguration(Path folder) {
        super(null);
        this.folder = folder.toFile();
    }

    /** JBake requires this folder and the next two, but reads from none of them. */
    @Override
    public File getSourceFolder() {
        return folder;
    }

    @Override
    public File getContentFolder() {
        return folder;
    }

    @Override
    public File getTemplateFolder() {
        return folder;
    }

    @Override
    public File getAssetFolder() {
        return new File(folder, ASSETS);
    }

    @Override
    public File getDestinationFolder() {
        return new File(folder, BAKED);
    }

    @Override
    public boolean getAssetIgnoreHidden() {
        return false;
    }

    @Override
    public String getIgnoreFileName() {
        return ".jbakeignore";
    }

    @Override
    public String getTemplateByDocType(String type) {
        return ComposedPage.templateOf(type);
    }

    @Override
    public String getOutputExtensionByDocType(String type) {
        return ".html";
    }

    @Override
    public String getDraftSuffix() {
        return "-draft";
    }

    @Override
    public String getRenderEncoding() {
        return StandardCharsets.UTF_8.name();
    }
}
